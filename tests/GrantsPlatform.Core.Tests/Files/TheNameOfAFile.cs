using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Files;

namespace GrantsPlatform.Core.Tests.Files;

public sealed class TheNameOfAFile
{
    [Theory]
    [InlineData("budget.pdf", "budget.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\moi\\bilan.DOCX", "bilan.docx")]
    [InlineData("re\u0301sume\u0301 E\u0301te\u0301.pdf", "résumé Été.pdf")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("a\0b\r\nc\u007F.pdf", "abc.pdf")]
    [InlineData("un\u200Bdeux\uFEFF.pdf", "undeux.pdf")]
    [InlineData("  plan .pdf. ", "plan.pdf")]
    [InlineData("q : <r>|\"s\"?*.pdf", "q - -r---s---.pdf")]
    [InlineData("sans-extension", "sans-extension")]
    public void Is_cleaned(string given, string kept) => Assert.Equal(kept, FileName.Clean(given));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(".pdf")]
    [InlineData("dossier/")]
    [InlineData("\u202E\u0000")]
    [InlineData("...")]
    [InlineData("--.pdf")]
    public void Is_refused_when_nothing_is_left(string given) => Assert.Null(FileName.Clean(given));

    [Fact]
    public void Is_cut_and_keeps_its_extension()
    {
        var name = FileName.Clean(new string('a', 400) + ".pdf")!;
        Assert.Equal(150, name.Length);
        Assert.EndsWith("a.pdf", name);
        Assert.False(char.IsHighSurrogate(FileName.Clean(new string('a', 145) + "\U0001F600\U0001F600.pdf")![145]));
    }

    [Fact]
    public void Once_cleaned_is_clean() => Check.QuickThrowOnFailure(Prop.ForAll<string>(given =>
        given is null || FileName.Clean(given) is not { } name
        || (name.Length is > 0 and <= 150 && !name.Any(c => char.IsControl(c) || c is '/' or '\\') && FileName.Clean(name) == name)));
}
