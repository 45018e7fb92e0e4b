using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;

namespace GrantsPlatform.Documents.Tests.Scans;

public sealed class RefusingPiles
{
    private static readonly ScannedSheet Marked = ScannedSheet.Of(new PageMark("dossier-7~9f86d081884c", 1, 1));

    private static Refusal? Refusal(byte[] content)
    {
        var opened = ScannedPile.Open(content, ScanLimits.Default);
        opened.Value?.Dispose();
        return opened.Refusal;
    }

    [Fact]
    public void What_is_no_pdf_is_no_pile()
    {
        Assert.IsType<FileEmpty>(Refusal([]));
        Assert.IsType<FileTypeUnknown>(Refusal("PK\u0003\u0004"u8.ToArray()));
        Assert.IsType<FileDamaged>(Refusal("%PDF-1.4\nnothing of it"u8.ToArray()));
        Assert.IsType<FileDamaged>(Refusal(new Pile().ToPdf()));
    }

    [Fact]
    public void A_pile_under_a_password_is_refused()
    {
        var key = new string('a', 64);
        var encrypt = $"/ID[<{key[..32]}><{key[..32]}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>";
        Assert.IsType<FileEncrypted>(Refusal(new Pile { Trailer = encrypt }.Add("/DCTDecode", Pile.Jpeg(Marked), Marked.Width, Marked.Height).ToPdf()));
    }

    [Fact]
    public void A_pile_of_two_thousand_pages_is_refused()
    {
        var small = Pile.Jpeg(new ScannedSheet(new byte[64], 8, 8));
        var pile = Enumerable.Range(1, 2_000).Aggregate(new Pile(), (made, _) => made.Add("/DCTDecode", small, 8, 8)).ToPdf();
        Assert.Equal(new PileTooLong(500), Refusal(pile));
    }

    [Fact]
    public void A_pile_whose_table_of_contents_is_broken_is_read_or_refused_and_breaks_nothing()
    {
        var whole = Pile.OfJpegs(Marked);
        for (var cut = 40; cut < whole.Length; cut += whole.Length / 23)
            Assert.True(Refusal(whole[..cut]) is null or FileDamaged, $"cut at {cut}");
        var text = System.Text.Encoding.Latin1.GetString(whole);
        foreach (var broken in new[] { text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal), text.Replace("/Kids[3 0 R]", "/Kids[2 0 R]", StringComparison.Ordinal), text.Replace("/Root 1 0 R", "/Root 3 0 R", StringComparison.Ordinal) })
            Assert.True(Refusal(System.Text.Encoding.Latin1.GetBytes(broken)) is null or FileDamaged);
    }
}
