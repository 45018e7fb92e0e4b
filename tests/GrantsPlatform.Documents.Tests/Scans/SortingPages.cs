using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;

namespace GrantsPlatform.Documents.Tests.Scans;

public sealed class SortingPages
{
    private static ReadPage Page(int number, string act, int page, int of) => ReadPage.Of(number, new PageMark(act, page, of));

    [Fact]
    public void Acts_are_whole_in_whatever_order_their_pages_lay()
    {
        var sorted = PileSorting.Sort([Page(1, "b", 2, 2), Page(2, "a", 3, 3), ReadPage.Unread(3, UnreadWhy.Blank), Page(4, "a", 1, 3), Page(5, "b", 1, 2), Page(6, "a", 2, 3)]);

        Assert.Equal(["b", "a"], sorted.Acts.Select(act => act.Key));
        Assert.All(sorted.Acts, act => Assert.True(act.IsWhole));
        Assert.Equal([5, 1], sorted.Acts[0].Pages.AsEnumerable());
        Assert.Equal([4, 6, 2], sorted.Acts[1].Pages.AsEnumerable());
        Assert.Equal([3], sorted.Unread.Select(page => page.Number));
    }

    [Fact]
    public void An_act_that_lacks_pages_or_has_them_twice_is_not_whole()
    {
        var lacking = Assert.Single(PileSorting.Sort([Page(1, "a", 1, 4), Page(2, "a", 3, 4)]).Acts);
        Assert.Equal([2, 4], lacking.Missing.AsEnumerable());
        Assert.False(lacking.IsWhole);

        var doubled = Assert.Single(PileSorting.Sort([Page(1, "a", 1, 2), Page(2, "a", 2, 2), Page(3, "a", 2, 2)]).Acts);
        Assert.Equal([2], doubled.Doubled.AsEnumerable());
        Assert.False(doubled.IsWhole);

        Assert.False(Assert.Single(PileSorting.Sort([Page(1, "a", 1, 1), Page(2, "a", 2, 2)]).Acts).IsWhole);
    }

    [Fact]
    public void Pages_that_say_their_act_and_not_their_number_are_never_known_to_be_all()
    {
        var act = Assert.Single(PileSorting.Sort([Page(1, "a", 0, 0), Page(2, "a", 0, 0)]).Acts);
        Assert.Equal((true, false, 2), (act.Uncounted, act.IsWhole, act.Pages.Length));
        Assert.Empty(act.Doubled);
    }

    [Fact]
    public void Two_texts_of_one_file_are_two_acts() =>
        Assert.Equal(2, PileSorting.Sort([Page(1, "dossier-7~9f86d081884c", 1, 1), Page(2, "dossier-7~60303ae22b99", 1, 1)]).Acts.Length);
}
