using GrantsPlatform.Documents.Marks;

namespace GrantsPlatform.Documents.Tests.Marks;

public sealed class MarkingPages
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly PageMark Third = new(PageMark.OfText("dossier-7", Hash), 3, 12);

    [Fact]
    public void A_mark_says_which_text_and_which_page_and_is_read_again()
    {
        Assert.StartsWith("GP1/dossier-7~9f86d081884c/3-12/", Third.Format(), StringComparison.Ordinal);
        Assert.Equal(Third, PageMark.Parse(Third.Format()));
        Assert.Equal(("dossier-7", "9f86d081884c"), Third.Text);
    }

    [Fact]
    public void A_Word_file_says_its_act_alone_since_whoever_prints_it_counts_its_pages()
    {
        var mark = PageMark.OfAnyPage(Third.Act);
        Assert.StartsWith("GP1/dossier-7~9f86d081884c/0-0/", mark.Format(), StringComparison.Ordinal);
        Assert.Equal(mark, PageMark.Parse(mark.Format()));
        Assert.False(mark.KnowsPage);
        Assert.True(Third.KnowsPage);
    }

    [Fact]
    public void No_single_character_can_be_misread_into_another_mark()
    {
        var text = Third.Format();
        for (var at = 0; at < text.Length; at++)
            foreach (var other in "0123456789abcdefABCDEFGP/~-.")
                if (other != text[at]) Assert.Null(PageMark.Parse($"{text[..at]}{other}{text[(at + 1)..]}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.org/")]
    [InlineData("GP1/dossier-7~9f86d081884c/3-12")]
    [InlineData("GP1/dossier-7~9f86d081884c/3-12/")]
    [InlineData("GP2/dossier-7~9f86d081884c/3-12/aaaaaa")]
    [InlineData("GP1/dossier-7~9f86d081884c/99999999999-99999999999/aaaaaa")]
    [InlineData("GP1//3-12/aaaaaa")]
    [InlineData("GP1/a/b/c/d/e")]
    public void Anything_else_is_no_mark(string? text) => Assert.Null(PageMark.Parse(text));

    [Theory]
    [InlineData("dossier-7", 0, 1)]
    [InlineData("dossier-7", 2, 1)]
    [InlineData("dossier-7", 1, 1000)]
    [InlineData("dossier/7", 1, 1)]
    [InlineData("", 1, 1)]
    public void A_page_that_cannot_be_bears_no_mark(string act, int page, int of)
    {
        Assert.Throws<InvalidOperationException>(() => new PageMark(act, page, of).Format());
    }

    [Fact]
    public void A_mark_of_something_else_names_no_text()
    {
        Assert.Null(new PageMark("courrier-12", 1, 1).Text);
        Assert.Null(new PageMark("a~b~c", 1, 1).Text);
    }
}
