using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>Whoever has access to the storage has altered something.</summary>
public abstract class TamperingContract<TStore> : SealedContract<TStore> where TStore : StoreUnderTest, ITampers, new()
{
    [Fact]
    public async Task Shows_edited_bytes()
    {
        var (_, events) = await FillAsync();
        await AssertBrokenAsync(BrokenLinkReason.HashDiffers, events[2], new Tampering.EditBytes(events[2], Sample.Bytes("{}")));
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
        await Under.TamperAsync(Store, new Tampering.AddContent(One, record, version, Sample.Bytes("trois")));
        Assert.Equal([new BrokenLink(One, null, BrokenLinkReason.ContentUnattested, record)], (await Store.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task Shows_words_that_are_back_after_their_erasure()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        await WriteAsync(one.Next().Attesting(1, new ContentChange.Erase("note")));
        await Under.TamperAsync(Store, new Tampering.AddContent(One, "note", 1, Sample.Bytes("un")));
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
            await Under.TamperAsync(Store, tampering);
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
            await Under.TamperAsync(Store, new Tampering.EditBytes(commit.Events[0], Sample.Bytes("{}")));
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
        await Under.TamperAsync(Store, new Tampering.Truncate(4));
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
            await Under.TamperAsync(Store, new Tampering.Replace(old, forged));
            previous = forged.Hash;
        }
        Assert.Equal(BrokenLinkReason.HeadDiffers, (await Store.VerifyAsync(null, None)).Broken?.Reason);
        await Under.TamperAsync(Store, new Tampering.ForgeHeads());
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
        Assert.Equal(new BrokenLink(null, null, BrokenLinkReason.Rewritten), (await Store.VerifyAsync(heads[1], None)).Broken);
    }

    private async Task<(StoredEvent One, StoredEvent Two)> FillWithWordsAsync()
    {
        var one = await WriteAsync(Sample.New(One).Attesting(1, ContentChange.Text("note", "un")));
        var two = await WriteAsync(one.Next().Attesting(2, ContentChange.Text("note", "deux")));
        return (one.Events[0], two.Events[0]);
    }

    private async Task AssertBrokenAsync(BrokenLinkReason reason, StoredEvent? at, params Tampering[] tamperings)
    {
        foreach (var tampering in tamperings)
            await Under.TamperAsync(Store, tampering);
        var record = reason == BrokenLinkReason.ContentDiffers ? "note" : null;
        Assert.Equal(new BrokenLink(at?.Stream, at?.Version, reason, record), (await Store.VerifyAsync(null, None)).Broken);
    }
}
