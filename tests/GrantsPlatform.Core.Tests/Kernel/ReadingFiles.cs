using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class ReadingFiles
{
    private const string Sheet = "code;sorte;année de naissance;Coût\r\nJ-1;Jeune;2004;12 €\r\nÉlève;à l’île où çà et là\r\n";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Macintosh = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    public static TheoryData<string, byte[]> Written => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sheet) },
        { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sheet)] },
        { "UTF-16, little end first, with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sheet)] },
        { "UTF-16, big end first, with its mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sheet)] },
        { "UTF-16, little end first", Encoding.Unicode.GetBytes(Sheet) },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(Sheet) },
        { "Windows-1252", Windows.GetBytes(Sheet) },
        { "MacRoman", Macintosh.GetBytes(Sheet) },
    };

    [Theory, MemberData(nameof(Written))]
    public void Gives_what_was_written(string how, byte[] bytes) => Assert.Equal((how, Sheet), (how, FileText.Read(bytes).Value));

    [Theory]
    [InlineData("année")]
    [InlineData("hébergé à l’hôtel")]
    [InlineData("garçon")]
    [InlineData("où")]
    [InlineData("Noël, maïs, île")]
    [InlineData("« Été »")]
    public void Tells_a_PC_from_a_Mac_by_one_word_or_asks(string word)
    {
        foreach (var encoding in new[] { Windows, Macintosh })
        {
            var read = FileText.Read(encoding.GetBytes(word));
            if (read.IsGiven) Assert.Equal(word, read.Value);
            else Assert.IsType<FileEncodingUnclear>(read.Refusal);
        }
    }

    [Fact]
    public void Asks_where_both_readings_are_as_good()
    {
        var bytes = Windows.GetBytes("École");
        Assert.IsType<FileEncodingUnclear>(FileText.Read(bytes).Refusal);
        Assert.Equal("École", FileText.Read(bytes, FileText.Windows).Value);
        Assert.Equal("…cole", FileText.Read(bytes, FileText.Macintosh).Value);
    }

    [Fact]
    public void Drops_a_zero_that_a_program_let_into_a_text() => Assert.Equal(Sheet, FileText.Read(Encoding.UTF8.GetBytes(Sheet.Replace("Jeune", "Jeu\0ne") + "\0")).Value);

    [Fact]
    public void Takes_no_wide_code_for_a_text_with_zeros()
    {
        foreach (var big in (bool[])[false, true]) Assert.IsType<FileNotText>(FileText.Read(new UTF32Encoding(big, false).GetBytes(Sheet)).Refusal);
        Assert.IsType<FileNotText>(FileText.Read(Encoding.Unicode.GetBytes("code;sorte\r\n").AsSpan(0, 21)).Refusal);
    }

    [Fact]
    public void Refuses_what_is_no_text()
    {
        Assert.IsType<FileIsWorkbook>(FileText.Read("PK\u0003\u0004abc"u8).Refusal);
        Assert.IsType<FileNotText>(FileText.Read([1, 0, 0, 2, 0, 0, 3]).Refusal);
        Assert.IsType<FileNotText>(FileText.Read([0xFF, 0xFE, 0x00, 0xD8]).Refusal);
        Assert.IsType<FileNotText>(FileText.Read([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).Refusal);
        Assert.IsType<FileEncodingUnclear>(FileText.Read([0xF0]).Refusal);
        Assert.IsType<FileNotInEncoding>(FileText.Read(Windows.GetBytes("é"), FileText.Utf8).Refusal);
        Assert.IsType<FileNotInEncoding>(FileText.Read("a"u8, "ebcdic").Refusal);
        Assert.Equal("", FileText.Read([]).Value);
    }
}
