using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class ChainContract<TStore> : SealedContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Of_an_empty_store_is_sound()
    {
        var head = await Store.SealAsync(Noon, None);
        Assert.Equal(0, head.Events);
        Assert.Equal(head, await Store.SealAsync(Noon.AddDays(1), None));
        await AssertSoundAsync(head, (0, 0, 1, 0, 0));
    }

    [Fact]
    public async Task Gives_the_same_head_while_nothing_is_added()
    {
        var commit = await WriteAsync(Sample.New(One, 2));
        var head = await Store.SealAsync(Noon, None);
        Assert.Equal(2, head.Events);
        Assert.Equal(head, await Store.SealAsync(Noon.AddDays(1), None));
        await WriteAsync(commit.Next());
        var next = await Store.SealAsync(Noon.AddDays(1), None);
        Assert.Equal(3, next.Events);
        Assert.NotEqual(head.Hash, next.Hash);
        Assert.Equal([next, head], await Store.ReadHeadsAsync(10, None));
        Assert.Equal([next], await Store.ReadHeadsAsync(1, None));
    }

    [Fact]
    public async Task Is_sound_as_written_and_against_each_head_ever_published()
    {
        var (heads, _) = await FillAsync();
        await AssertSoundAsync(null, (7, 2, 2, 7, 0));
        foreach (var head in heads) Assert.Null((await Store.VerifyAsync(head, None)).Broken);
    }

    [Fact]
    public async Task Lets_several_seal_at_once()
    {
        await WriteAsync(Sample.New(One, 3));
        var heads = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store.SealAsync(Noon.AddSeconds(i), None)));
        Assert.Single(heads.Distinct());
        Assert.Null((await Store.VerifyAsync(heads[0], None)).Broken);
    }

    [Fact]
    public async Task Holds_the_words_against_what_events_attest_and_lets_them_be_erased()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        var two = await WriteAsync(one.Next().Attesting(2, ContentChange.Text("note", "deux")));
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
        var three = await WriteAsync(two.Next().Attesting(2, new ContentChange.Erase("note")));
        await AssertSoundAsync(null, (3, 1, 0, 0, 1));
        await WriteAsync(three.Next().Attesting(3, ContentChange.Text("note", "trois")));
        await AssertSoundAsync(null, (4, 1, 0, 0, 1));
    }

    private async Task AssertSoundAsync(Head? against, (long Events, long Streams, int Heads, long Sealed, long Erasures) counts)
    {
        var report = await Store.VerifyAsync(against, None);
        Assert.Empty(report.Faults);
        Assert.Equal(counts, (report.Events, report.Streams, report.Heads, report.Sealed, report.Erasures));
    }
}
