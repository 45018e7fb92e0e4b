using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class EffectsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Come_back_as_they_were_written()
    {
        await WriteAsync(Sample.New(One).With(new NewEffect("e", "lane", EffectKind.Tell, Sample.Bytes("to tell"), Noon)));
        var effect = Assert.Single(await Store.ReadDueEffectsAsync(Noon, 10, None));
        Assert.Equal(("e", "lane", EffectKind.Tell, 0), (effect.Id, effect.Lane, effect.Kind, effect.Attempts));
        Assert.Equal(Sample.Bytes("to tell"), effect.Payload.ToArray());
    }

    [Fact]
    public async Task Wait_for_their_instant()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("e", "lane", Noon)));
        Assert.Empty(await DueAsync(Noon.AddTicks(-1)));
        Assert.Equal(["e"], await DueAsync(Noon));
    }

    [Fact]
    public async Task Of_one_lane_follow_one_another()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Effect("a1", "a", Noon), Sample.Effect("b1", "b", Noon), Sample.Effect("a2", "a", Noon)));
        await WriteAsync(commit.Next().With(Sample.Effect("a3", "a", Noon)));
        Assert.Equal(["a1", "b1"], await DueAsync(Noon));
        await Store.CompleteEffectAsync(One, "a1", None);
        Assert.Equal(["a2", "b1"], (await DueAsync(Noon)).Order());
        await Store.CompleteEffectAsync(One, "a2", None);
        Assert.Equal(["a3", "b1"], (await DueAsync(Noon)).Order());
    }

    [Fact]
    public async Task Hold_up_their_lane_but_no_other_when_postponed()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("a1", "a", Noon), Sample.Effect("a2", "a", Noon), Sample.Effect("b1", "b", Noon)));
        await Store.PostponeEffectAsync(One, "a1", 3, Noon.AddMinutes(5), None);
        Assert.Equal(["b1"], await DueAsync(Noon.AddMinutes(4)));
        var again = (await Store.ReadDueEffectsAsync(Noon.AddMinutes(5), 10, None)).Single(effect => effect.Lane == "a");
        Assert.Equal(("a1", 3), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task Of_one_stream_all_come_to_their_end_but_those_behind_one_that_never_does()
    {
        string[] targets = ["file/a", "file/b", "file/c"];
        var commit = await WriteAsync(Sample.New(One).With([.. targets.Select(to => Sample.Effect($"1 {to}", $"{One}>{to}", Noon))]));
        await WriteAsync(commit.Next().With([.. targets.Select(to => Sample.Effect($"2 {to}", $"{One}>{to}", Noon))]));
        var done = new List<string>();
        for (var now = Noon; done.Count < 4; now = now.AddMinutes(1))
            foreach (var effect in await Store.ReadDueEffectsAsync(now, 10, None))
                if (effect.Lane.EndsWith("file/b", StringComparison.Ordinal)) await Store.PostponeEffectAsync(One, effect.Id, effect.Attempts + 1, now.AddMinutes(1), None);
                else
                {
                    done.Add(effect.Id);
                    await Store.CompleteEffectAsync(One, effect.Id, None);
                }
        Assert.Equal(["1 file/a", "2 file/a"], done.Where(id => id.EndsWith('a')));
        Assert.Equal(["1 file/c", "2 file/c"], done.Where(id => id.EndsWith('c')));
        Assert.Equal("1 file/b", Assert.Single(await Store.ReadEffectsAsync(One, None)).Id);
    }

    [Fact]
    public async Task Come_longest_due_first_and_no_more_than_asked_for()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Effect("late", "a", Noon.AddMinutes(2)), Sample.Effect("first", "b", Noon), Sample.Effect("second", "c", Noon)));
        await WriteAsync(commit.Next().With(Sample.Effect("third", "d", Noon)));
        Assert.Equal(["first", "second", "third", "late"], await DueAsync(Noon.AddMinutes(2)));
        Assert.Equal(["first", "second"], (await Store.ReadDueEffectsAsync(Noon.AddMinutes(2), 2, None)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Of_one_stream_are_told_apart_from_those_of_others_due_or_not()
    {
        var commit = await WriteAsync(Sample.New(One).With(
            Sample.Effect("a1", "a", Noon), Sample.Effect("b1", "b", Noon.AddDays(1)), Sample.Effect("a2", "a", Noon)));
        await WriteAsync(Sample.New(Two).With(Sample.Effect("c1", "c", Noon)));
        await WriteAsync(commit.Next().With(Sample.Effect("d1", "d", Noon)));
        var effects = await Store.ReadEffectsAsync(One, None);
        Assert.Equal([(One, "a1", Noon), (One, "b1", Noon.AddDays(1)), (One, "d1", Noon)], effects.Select(effect => (effect.Source, effect.Id, effect.NotBefore)));
        Assert.Equal([Two], (await Store.ReadEffectsAsync(Two, None)).Select(effect => effect.Source));
        await Store.SetEffectsPausedAsync(true, None);
        Assert.Empty(await Store.ReadEffectsAsync(One, None));
    }

    [Fact]
    public async Task Are_finished_once_and_for_all()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("e", "lane", Noon)));
        await Store.CompleteEffectAsync(One, "e", None);
        await Store.CompleteEffectAsync(One, "e", None);
        await Store.PostponeEffectAsync(One, "e", 1, Noon, None);
        Assert.Empty(await DueAsync(Noon.AddYears(1)));
    }

    [Fact]
    public async Task Give_way_to_others_once_and_for_all()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Effect("e", "lane", Noon), Sample.Effect("behind", "lane", Noon.AddHours(2))).Due(Noon.AddDays(3)));
        await Store.PostponeEffectAsync(One, "e", 4, Noon.AddHours(1), None);
        NewEffect[] parts = [new("e~x", "e~x", EffectKind.Tell, Sample.Bytes("to x"), Noon), Sample.Effect("e~y", "e~y", Noon.AddMinutes(1))];
        await Store.SplitEffectAsync(One, "e", parts, None);
        Assert.Equal(["behind", "e~x", "e~y"], (await Store.ReadEffectsAsync(One, None)).Select(effect => effect.Id));
        Assert.Equal((Noon, Noon.AddDays(3)), (await Store.NextWakeAsync(None), await Store.ReadDeadlineAsync(One, None)));
        var due = Assert.Single(await Store.ReadDueEffectsAsync(Noon, 10, None));
        Assert.Equal((One, "e~x", "e~x", EffectKind.Tell, 0), (due.Source, due.Id, due.Lane, due.Kind, due.Attempts));
        Assert.Equal(Sample.Bytes("to x"), due.Payload.ToArray());

        // Whoever does it again, late, brings back nothing that is finished.
        await Store.CompleteEffectAsync(One, "e~x", None);
        await Store.PostponeEffectAsync(One, "e~y", 1, Noon.AddMinutes(7), None);
        await Store.SplitEffectAsync(One, "e", parts, None);
        await Store.SplitEffectAsync(Two, "of no stream", parts, None);
        Assert.Equal([("behind", Noon.AddHours(2)), ("e~y", Noon.AddMinutes(7))], (await Store.ReadEffectsAsync(One, None)).Select(effect => (effect.Id, effect.NotBefore)));
        await WriteAsync(commit.Next());
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task Give_way_to_any_number_of_others()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("e", "e", Noon)));
        var ids = Enumerable.Range(0, 250).Select(i => $"e~{i:D3}").ToList();
        await Store.SplitEffectAsync(One, "e", [.. ids.Select(id => new NewEffect(id, id, EffectKind.Tell, new byte[2000], Noon))], None);
        Assert.Equal(ids, (await Store.ReadEffectsAsync(One, None)).Select(effect => effect.Id));
        Assert.Equal(ids, (await Store.ReadDueEffectsAsync(Noon, 1000, None)).Select(effect => effect.Id));
        foreach (var id in ids.SkipLast(1)) await Store.CompleteEffectAsync(One, id, None);
        Assert.Equal(["e~249"], await DueAsync(Noon));
    }

    [Fact]
    public async Task Stay_when_one_of_the_others_is_pending_already()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("e", "e", Noon), Sample.Effect("same", "same", Noon)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.SplitEffectAsync(One, "e", [Sample.Effect("new", "new", Noon), Sample.Effect("same", "same", Noon)], None));
        Assert.Equal(["e", "same"], await DueAsync(Noon));
    }

    [Fact]
    public async Task Fail_their_own_commit_alone_when_their_id_is_pending_already()
    {
        var first = await WriteAsync(Sample.New(One).With(Sample.Effect("same", "lane", Noon)));
        var bad = Store.CommitAsync(first.Next().With(Sample.Row("bad")).With(Sample.Effect("same", "lane", Noon)), None);
        var good = Enumerable.Range(0, 20).Select(i => Store.CommitAsync(Sample.New(new StreamId("call", $"good-{i}")), None)).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);

        Assert.All(await Task.WhenAll(good), Assert.True);
        Assert.Single(await Store.ReadStreamAsync(One, 0, None));
        Assert.Null(await Store.FindRowAsync(ContractViews.Name, "p", "bad", None));
        Assert.Null((await Store.VerifyAsync(null, None)).Broken);
    }

    [Fact]
    public async Task Are_not_shown_while_paused()
    {
        await WriteAsync(Sample.New(One).With(Sample.Effect("e", "lane", Noon)).Due(Noon));
        Assert.False(await Store.EffectsArePausedAsync(None));
        await Store.SetEffectsPausedAsync(true, None);
        Assert.True(await Store.EffectsArePausedAsync(None));
        Assert.Empty(await DueAsync(Noon));
        Assert.Empty(await Store.ReadDueDeadlinesAsync(Noon, 10, None));
        Assert.Null(await Store.NextWakeAsync(None));
        await Store.SetEffectsPausedAsync(false, None);
        Assert.Equal(["e"], await DueAsync(Noon));
        Assert.Equal(Noon, await Store.NextWakeAsync(None));
    }

    /// <summary>Whatever is added, finished and postponed: each lane shows its first unfinished effect and nothing else.</summary>
    [Fact]
    public void Show_the_first_of_each_lane_whatever_happened() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 29)).ToArbitrary(), steps => HoldsAsync(steps).GetAwaiter().GetResult()));

    private async Task HoldsAsync(int[] steps)
    {
        var run = Guid.NewGuid().ToString();
        Commit? last = null;
        var lanes = new Dictionary<string, List<(string Id, DateTimeOffset At)>>();
        for (var i = 0; i < steps.Length; i++)
        {
            var lane = lanes.TryGetValue($"{run}-{steps[i] % 3}", out var known) ? known : lanes[$"{run}-{steps[i] % 3}"] = [];
            if (steps[i] < 15 || lane.Count == 0)
            {
                var at = Noon.AddMinutes(steps[i] % 5);
                last = await WriteAsync((last?.Next() ?? Sample.New(new StreamId("call", run))).With(Sample.Effect($"{run}-e{i}", $"{run}-{steps[i] % 3}", at)));
                lane.Add(($"{run}-e{i}", at));
            }
            else if (steps[i] < 24)
            {
                await Store.CompleteEffectAsync(last!.Stream, lane[0].Id, None);
                lane.RemoveAt(0);
            }
            else
            {
                lane[0] = (lane[0].Id, Noon.AddMinutes(10 + i));
                await Store.PostponeEffectAsync(last!.Stream, lane[0].Id, 1, lane[0].At, None);
            }
        }
        var due = (await Store.ReadDueEffectsAsync(Noon.AddMinutes(3), 1000, None)).Where(e => e.Lane.StartsWith(run, StringComparison.Ordinal)).Select(e => e.Id);
        var expected = lanes.Values.Where(lane => lane.Count > 0 && lane[0].At <= Noon.AddMinutes(3)).Select(lane => lane[0].Id);
        Assert.Equal(expected.Order(), due.Order());
    }

    private async Task<IEnumerable<string>> DueAsync(DateTimeOffset now) => (await Store.ReadDueEffectsAsync(now, 100, None)).Select(effect => effect.Id);
}
