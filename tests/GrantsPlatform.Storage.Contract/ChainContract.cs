using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class ChainContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
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
    public async Task Shows_edited_bytes()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.HashDiffers, events[2], new Tampering.EditBytes(events[2], Sample.Bytes("{}")));
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

    [Fact]
    public async Task Shows_edited_words()
    {
        var (one, _) = await FillWithWordsAsync();
        await AssertBrokenAsync(BrokenLinkReason.ContentDiffers, one, new Tampering.EditContent(One, "note", 1, Sample.Bytes("autre")));
    }

    [Fact]
    public async Task Shows_words_that_are_gone_without_having_been_erased()
    {
        var (_, two) = await FillWithWordsAsync();
        await AssertBrokenAsync(BrokenLinkReason.ContentDiffers, two, new Tampering.EditContent(One, "note", 2, null));
    }

    [Fact]
    public async Task Shows_words_that_were_erased_without_an_event()
    {
        var (one, _) = await FillWithWordsAsync();
        await AssertBrokenAsync(BrokenLinkReason.ContentDiffers, one, new Tampering.EraseContent(One, "note", 2));
    }

    [Theory]
    [InlineData("note", 3)]
    [InlineData("autre", 1)]
    public async Task Shows_words_that_no_event_attests(string record, int version)
    {
        await FillWithWordsAsync();
        if (!await Under.TamperAsync(Store, new Tampering.AddContent(One, record, version, Sample.Bytes("trois")))) return;
        Assert.Equal([new BrokenLink(One, null, BrokenLinkReason.ContentUnattested, record)], (await Store.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task Shows_words_that_are_back_after_their_erasure()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        await WriteAsync(one.Next().Attesting(1, new ContentChange.Erase("note")));
        if (!await Under.TamperAsync(Store, new Tampering.AddContent(One, "note", 1, Sample.Bytes("un")))) return;
        var fault = Assert.Single((await Store.VerifyAsync(null, None)).Faults);
        Assert.Equal((One, BrokenLinkReason.ContentUnattested, "note"), (fault.Stream, fault.Reason, fault.Record));
    }

    [Fact]
    public async Task Takes_no_erasure_for_that_of_what_was_typed_after_it()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        var two = await WriteAsync(one.Next().Attesting(1, new ContentChange.Erase("note")));
        var three = await WriteAsync(two.Next().Attesting(2, ContentChange.Text("note", "deux")));
        await AssertBrokenAsync(BrokenLinkReason.ContentDiffers, three.Events[0], new Tampering.EraseContent(One, "note", 2));
    }

    [Fact]
    public async Task Names_every_stream_that_is_broken_and_every_text_that_is_gone()
    {
        var (_, events) = await FillAsync();
        var three = await WriteAsync(Sample.New(new StreamId("call", "three")).Attesting(1, ContentChange.Text("note", "un"), ContentChange.Text("budget", "deux")));
        foreach (var tampering in (Tampering[])[
            new Tampering.EditBytes(events[1], Sample.Bytes("{}")), new Tampering.EditBytes(events[2], Sample.Bytes("{}")), new Tampering.EditBytes(events[3], Sample.Bytes("{}")),
            new Tampering.EraseContent(three.Stream, "note", 1), new Tampering.EditContent(three.Stream, "budget", 1, Sample.Bytes("autre"))])
            if (!await Under.TamperAsync(Store, tampering)) return;
        var report = await Store.VerifyAsync(null, None);
        Assert.Equal(
            [
                new BrokenLink(One, 2, BrokenLinkReason.HashDiffers), new BrokenLink(Two, 1, BrokenLinkReason.HashDiffers),
                new BrokenLink(three.Stream, 1, BrokenLinkReason.ContentDiffers, "budget"), new BrokenLink(three.Stream, 1, BrokenLinkReason.ContentDiffers, "note"),
            ],
            report.Faults.OrderBy(fault => fault.Reason).ThenBy(fault => fault.Stream?.Key, StringComparer.Ordinal).ThenBy(fault => fault.Record, StringComparer.Ordinal));
        Assert.Equal((8L, 3L, 2), (report.Events, report.Streams, report.Heads));
    }

    [Fact]
    public async Task Lists_a_hundred_faults_and_counts_the_others()
    {
        for (var i = 0; i < 103; i++)
        {
            var commit = await WriteAsync(Sample.New(new StreamId("call", $"s{i:D3}")));
            if (!await Under.TamperAsync(Store, new Tampering.EditBytes(commit.Events[0], Sample.Bytes("{}")))) return;
        }
        var report = await Store.VerifyAsync(null, None);
        Assert.Equal((100, 3L, 103L), (report.Faults.Count, report.More, report.Events));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Shows_that_sealed_heads_are_gone(long from)
    {
        await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.HeadMissing, null, new Tampering.DropHeads(from));
    }

    [Fact]
    public async Task Shows_bytes_that_are_no_envelope()
    {
        var (_, events) = await FillAsync();
        var noise = Sample.Bytes("noise");
        var forged = events[2] with { Bytes = noise, Hash = Digest.Of(noise) };
        await AssertBrokenAsync(BrokenLinkReason.Unreadable, events[2], new Tampering.Replace(events[2], forged));
    }

    [Fact]
    public async Task Shows_an_event_replaced_with_a_fitting_hash_at_its_successor()
    {
        var (_, events) = await FillAsync();
        var forged = Sample.Event(One, 2, events[0].Hash, "forged");
        await AssertBrokenAsync(BrokenLinkReason.PredecessorDiffers, events[2], new Tampering.Replace(events[1], forged));
    }

    [Fact]
    public async Task Shows_the_last_event_of_a_stream_replaced_by_the_sealed_head()
    {
        var (_, events) = await FillAsync();
        var forged = Sample.Event(Two, 3, events[5].Hash, "forged");
        await AssertBrokenAsync(BrokenLinkReason.HeadDiffers, null, new Tampering.Replace(events[6], forged));
    }

    [Fact]
    public async Task Shows_a_deleted_event_wherever_it_stood()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.VersionMissing, events[2], new Tampering.Delete(events[2]));
    }

    [Fact]
    public async Task Shows_that_the_last_event_of_a_stream_was_deleted()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.VersionMissing, events[6], new Tampering.Delete(events[6]));
    }

    [Fact]
    public async Task Shows_events_that_changed_places()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.PlaceDiffers, events[1], new Tampering.Swap(events[1], events[2]));
    }

    [Fact]
    public async Task Shows_an_edit_of_the_first_event_before_a_later_one()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(
            BrokenLinkReason.HashDiffers, events[0],
            new Tampering.EditBytes(events[4], Sample.Bytes("{}")), new Tampering.EditBytes(events[0], Sample.Bytes("{}")));
    }

    [Fact]
    public async Task Shows_a_truncation_only_against_the_published_head()
    {
        var (heads, _) = await FillAsync();
        if (!await Under.TamperAsync(Store, new Tampering.Truncate(4))) return;
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
        Assert.Null((await Store.VerifyAsync(heads[0], None)).Broken);
        Assert.Equal(new BrokenLink(null, null, BrokenLinkReason.Truncated), (await Store.VerifyAsync(heads[1], None)).Broken);
    }

    [Fact]
    public async Task Shows_a_history_written_anew_only_against_the_published_head()
    {
        var (heads, events) = await FillAsync();
        var previous = "";
        foreach (var old in events.Where(e => e.Stream == One))
        {
            var forged = Sample.Event(One, old.Version, previous, "forged");
            if (!await Under.TamperAsync(Store, new Tampering.Replace(old, forged))) return;
            previous = forged.Hash;
        }
        Assert.Equal(BrokenLinkReason.HeadDiffers, (await Store.VerifyAsync(null, None)).Broken?.Reason);
        await Under.TamperAsync(Store, new Tampering.ForgeHeads());
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
        Assert.Equal(new BrokenLink(null, null, BrokenLinkReason.Rewritten), (await Store.VerifyAsync(heads[1], None)).Broken);
    }

    /// <summary>In the order of commits: One 1 to 3 and Two 1, sealed; One 4, Two 2 and 3, sealed.</summary>
    private async Task<(Head[] Heads, List<StoredEvent> Events)> FillAsync()
    {
        var one = await WriteAsync(Sample.New(One, 3));
        var two = await WriteAsync(Sample.New(Two));
        var first = await Store.SealAsync(Noon, None);
        var oneAgain = await WriteAsync(one.Next(1));
        var twoAgain = await WriteAsync(two.Next(2));
        var second = await Store.SealAsync(Noon.AddDays(1), None);
        return ([first, second], [.. one.Events, .. two.Events, .. oneAgain.Events, .. twoAgain.Events]);
    }

    private async Task<(StoredEvent One, StoredEvent Two)> FillWithWordsAsync()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        var two = await WriteAsync(one.Next().Attesting(2, ContentChange.Text("note", "deux")));
        return (one.Events[0], two.Events[0]);
    }

    private async Task AssertSoundAsync(Head? against, (long Events, long Streams, int Heads, long Sealed, long Erasures) counts)
    {
        var report = await Store.VerifyAsync(against, None);
        Assert.Empty(report.Faults);
        Assert.Equal(counts, (report.Events, report.Streams, report.Heads, report.Sealed, report.Erasures));
    }

    private async Task AssertBrokenAsync(BrokenLinkReason reason, StoredEvent? at, params Tampering[] tamperings)
    {
        foreach (var tampering in tamperings)
            if (!await Under.TamperAsync(Store, tampering)) return;
        var record = reason == BrokenLinkReason.ContentDiffers ? "note" : null;
        Assert.Equal(new BrokenLink(at?.Stream, at?.Version, reason, record), (await Store.VerifyAsync(null, None)).Broken);
    }
}
