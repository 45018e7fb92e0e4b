using GrantsPlatform.Files.Tests.Samples;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Every import takes sheets by one way in: what could do harm there is refused, with a reason, before a row of it is read.</summary>
public sealed class SendingAHostileSheet
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "macros", Sample.Xlsx(("xl/vbaProject.bin", "x")), "macro" },
        { "content from elsewhere", Sample.Xlsx(("xl/worksheets/_rels/sheet1.xml.rels", Sample.Relation("image", "https://exemple.invalid/a.png", "External"))), "ailleurs" },
        { "a zip bomb", Sample.Xlsx(("xl/a.bin", new string('a', 15_000_000))), "" },
        { "a zip bomb that says it is small", Zip.Alter(Sample.Xlsx(("xl/a.bin", new string('a', 1_000_000))), "xl/a.bin", 24, 100), "" },
        { "entities", Sample.Xlsx(("xl/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")), "" },
        { "another archive", Zip.Of(("a.txt", "a")), "" },
        { "another document", Sample.Docx(), "" },
        { "half a file", Sample.Xlsx()[..150], "" },
        { "letters of nobody knows which alphabet", [(byte)'a', 0, 1, 0x1B, 0xFF], "" },
    };

    [Theory, MemberData(nameof(Files))]
    public void Is_refused_with_a_reason(string what, byte[] content, string said)
    {
        var read = SheetIntake.Read(content, null, 1_000, CancellationToken.None);
        Assert.False(read.IsGiven, what);
        Assert.NotEmpty(read.Refusal.Message);
        Assert.Contains(said, read.Refusal.Message + read.Refusal.Remedy, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A gigabyte of zeros, which a few kilobytes say: never unpacked beyond the limits.</summary>
    [Fact]
    public void Is_not_unpacked_beyond_what_may_be_held()
    {
        var before = GC.GetTotalAllocatedBytes();
        var sheet = Sample.Xlsx(("xl/media/a.bin", new string('\0', 100_000_000)));
        var made = GC.GetTotalAllocatedBytes();
        Assert.False(SheetIntake.Read(sheet, null, 1_000, CancellationToken.None).IsGiven);
        Assert.True(GC.GetTotalAllocatedBytes() - made < made - before);
    }
}
