using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;

namespace GrantsPlatform.Documents.Tests.Scans;

public sealed class ReadingPiles
{
    private const string Act = "dossier-7~9f86d081884c";

    private static readonly PageMark First = new(Act, 1, 3);

    private static ReadPage Only(byte[] pdf)
    {
        using var pile = Opened(pdf);
        return pile.Read(1);
    }

    private static readonly Dictionary<int, int> Untold = [];

    private static int? Rotation(byte[]? pdf)
    {
        using var cut = UglyToad.PdfPig.PdfDocument.Open(pdf ?? throw new InvalidOperationException("not cut"));
        return cut.GetPage(1).Rotation.Value;
    }

    private static ScannedPile Opened(byte[] pdf) => ScannedPile.Open(pdf, ScanLimits.Default) is { IsGiven: true, Value: var pile } ? pile : throw new InvalidOperationException("not opened");

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(4)]
    [InlineData(-5)]
    public void A_code_is_found_however_the_sheet_lay(double degrees) => Assert.Equal(First, Only(Pile.OfJpegs(ScannedSheet.Of(First).Turned(degrees).Noisy(25))).Mark);

    [Theory]
    [InlineData(150)]
    [InlineData(200)]
    [InlineData(300)]
    public void A_code_is_found_whatever_the_scanner_s_resolution(int dpi) => Assert.Equal(First, Only(Pile.OfFlates(ScannedSheet.Of(First, dpi).Turned(1.5))).Mark);

    /// <summary>Printed from Word, its code names the act, and bars the page.</summary>
    [Theory]
    [InlineData(0, 150)]
    [InlineData(90, 150)]
    [InlineData(180, 150)]
    [InlineData(270, 150)]
    [InlineData(3, 150)]
    [InlineData(-2, 200)]
    [InlineData(182, 300)]
    public void Bars_say_which_page_it_is_where_the_code_does_not(double degrees, int dpi) =>
        Assert.Equal(First, Only(Pile.OfJpegs(ScannedSheet.Of(PageMark.OfAnyPage(Act), dpi).WithBars("1-3", dpi).Turned(degrees).Noisy(20))).Mark);

    [Theory]
    [InlineData("4-3")]
    [InlineData("0-3")]
    [InlineData("1-1000")]
    [InlineData("13")]
    [InlineData("A-3")]
    [InlineData("1-2-3")]
    public void Bars_that_say_no_page_leave_it_to_a_person(string said) =>
        Assert.Equal(PageMark.OfAnyPage(Act), Only(Pile.OfJpegs(ScannedSheet.Of(PageMark.OfAnyPage(Act)).WithBars(said))).Mark);

    /// <summary>Bars are for whoever has no better: what the code says stands.</summary>
    [Fact]
    public void A_code_that_says_its_page_is_believed() => Assert.Equal(First, Only(Pile.OfJpegs(ScannedSheet.Of(First).WithBars("2-3"))).Mark);

    /// <summary>Whoever reads a copy reads it upright, however its sheets lay; a sheet that lay askew keeps that.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 270)]
    [InlineData(180, 180)]
    [InlineData(270, 90)]
    [InlineData(-5, 0)]
    [InlineData(176, 180)]
    public void A_page_is_cut_out_upright(double degrees, int turn)
    {
        using var pile = Opened(Pile.OfJpegs(ScannedSheet.Of(First).Turned(degrees).Noisy(25)));
        var upright = pile.Read(1).Upright;
        Assert.Equal(turn, upright);
        Assert.Equal(turn, Rotation(pile.Cut([1], new Dictionary<int, int> { [1] = upright ?? -1 })));
    }

    /// <summary>What the scanner says of the page is not believed against its code; without a code it stays.</summary>
    [Fact]
    public void A_page_that_was_shown_upside_down_is_cut_out_upright_and_one_that_says_nothing_stays()
    {
        using var pile = Opened(new Pile { Page = "/Rotate 180" }.Add("/DCTDecode", Pile.Jpeg(ScannedSheet.Of(First)), 1_240, 1_753).ToPdf());
        Assert.Equal(0, pile.Read(1).Upright);
        Assert.Equal(0, Rotation(pile.Cut([1], new Dictionary<int, int> { [1] = 0 })));
        Assert.Equal(180, Rotation(pile.Cut([1], Untold)));
    }

    /// <summary>Where its picture lies is the drawing's to say, and nobody carries that out.</summary>
    [Theory]
    [InlineData("q 0 595 -842 0 842 0 cm /I Do Q")]
    [InlineData("q 595 0 0 -842 0 842 cm /I Do Q")]
    public void A_page_whose_drawing_turns_its_picture_stays_as_it_lies(string drawn)
    {
        using var pile = Opened(new Pile { Drawing = drawn }.Add("/DCTDecode", Pile.Jpeg(ScannedSheet.Of(First)), 1_240, 1_753).ToPdf());
        Assert.Equal((First, null), (pile.Read(1).Mark, pile.Read(1).Upright));
    }

    [Fact]
    public void A_code_is_found_in_black_and_white()
    {
        Assert.Equal(First, Only(Fax.Pdf()).Mark);
        Assert.Equal(UnreadWhy.TooLarge, Only(Fax.Pdf("/K -1/Columns 2000000/Rows 1169")).Why);
        Assert.Equal(UnreadWhy.TooLarge, Only(Fax.Pdf("/K -1/Columns 1000000/Rows 1000000")).Why);
    }

    [Fact]
    public void A_page_without_a_code_says_why()
    {
        Assert.Equal(UnreadWhy.Blank, Only(Pile.OfJpegs(ScannedSheet.Blank())).Why);
        Assert.Equal(UnreadWhy.NoCode, Only(Pile.OfJpegs(ScannedSheet.Of("https://exemple.fr/"))).Why);
        Assert.Equal(UnreadWhy.NoImage, Only(new Pile().AddDrawn(Pile.Deflated("0 0 m 10 10 l S"u8.ToArray())).ToPdf()).Why);
        Assert.Equal(UnreadWhy.SeveralCodes, Only(Pile.OfFlates(ScannedSheet.Of(First).With((First with { Page = 2 }).Format(), 100, 100, 160))).Why);
        Assert.Equal(UnreadWhy.UnknownFormat, Only(new Pile().Add("/JBIG2Decode", [1, 2, 3], 100, 100).ToPdf()).Why);
        Assert.Equal(UnreadWhy.Damaged, Only(new Pile().Add("/DCTDecode", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2, 3], 100, 100).ToPdf()).Why);
    }

    [Fact]
    public void A_code_that_is_not_ours_beside_ours_changes_nothing() =>
        Assert.Equal(First, Only(Pile.OfFlates(ScannedSheet.Of(First).With("https://exemple.fr/", 100, 100, 160))).Mark);

    [Fact]
    public void A_page_that_is_too_much_is_said_to_be_and_those_beside_it_are_read()
    {
        var sheet = ScannedSheet.Of(First);
        using var pile = Opened(new Pile()
            .Add("/DCTDecode", Pile.Jpeg(sheet), 60_000, 60_000)
            .Add("/FlateDecode", Pile.Zeros(200), 100, 100)
            .AddDrawn(Pile.Zeros(200))
            .Add("[/FlateDecode/FlateDecode]", Pile.Deflated(Pile.Zeros(200)), 100, 100)
            .Add("/DCTDecode", Pile.Jpeg(sheet), sheet.Width, sheet.Height)
            .ToPdf());

        Assert.All(Enumerable.Range(1, 4), page => Assert.Equal(UnreadWhy.TooLarge, pile.Read(page).Why));
        Assert.Equal(First, pile.Read(5).Mark);
    }

    /// <summary>A form that draws itself twice, each of which draws itself twice.</summary>
    [Fact]
    public void A_drawing_without_an_end_ends()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(new Pile().Add("/FlateDecode", Pile.Deflated("/I Do /I Do"u8.ToArray()), 10, 10).ToPdf());
        var endless = pdf.Replace("/Subtype/Image", "/Subtype/Form ", StringComparison.Ordinal);
        Assert.Equal(UnreadWhy.NoImage, Only(System.Text.Encoding.Latin1.GetBytes(endless)).Why);
    }

    [Fact]
    public void A_picture_is_judged_by_its_own_header_too()
    {
        var jpeg = Pile.Jpeg(ScannedSheet.Of(First));
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        (jpeg[frame + 5], jpeg[frame + 6], jpeg[frame + 7], jpeg[frame + 8]) = (0xEA, 0x60, 0xEA, 0x60);
        Assert.Equal(UnreadWhy.TooLarge, Only(new Pile().Add("/DCTDecode", jpeg, 1_240, 1_754).ToPdf()).Why);
    }

    [Fact]
    public void An_act_cut_out_of_a_pile_is_the_same_bytes_each_time_in_its_own_order()
    {
        var (one, two, three) = (ScannedSheet.Of(First), ScannedSheet.Of(First with { Page = 2 }).Turned(90), ScannedSheet.Of(First with { Page = 3 }));
        var pdf = Pile.OfJpegs(three, ScannedSheet.Blank(), one, two);
        byte[]? Cut()
        {
            using var pile = Opened(pdf);
            return pile.Cut([3, 4, 1], Untold);
        }

        var act = Cut();

        Assert.NotNull(act);
        Assert.Equal(act, Cut());
        using var again = Opened(act);
        Assert.Equal([1, 2, 3], Enumerable.Range(1, again.Pages).Select(page => again.Read(page).Mark?.Page));
        Assert.True(act.Length < pdf.Length);
    }
}
