namespace GrantsPlatform.Storage.Contract;

public abstract class DeadlinesContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Fall_due_at_their_instant_and_not_a_tick_before()
    {
        await WriteAsync(Sample.New(One).Due(Noon.AddTicks(1)));
        Assert.Empty(await Store.ReadDueDeadlinesAsync(Noon, 10, None));
        var due = Assert.Single(await Store.ReadDueDeadlinesAsync(Noon.AddTicks(1), 10, None));
        Assert.Equal((One, Noon.AddTicks(1)), (due.Stream, due.At));
    }

    [Fact]
    public async Task Come_earliest_first_and_no_more_than_asked_for()
    {
        await WriteAsync(Sample.New(One).Due(Noon.AddHours(1)));
        await WriteAsync(Sample.New(Two).Due(Noon));
        Assert.Equal([Two, One], (await Store.ReadDueDeadlinesAsync(Noon.AddHours(1), 10, None)).Select(due => due.Stream));
        Assert.Equal([Two], (await Store.ReadDueDeadlinesAsync(Noon.AddHours(1), 1, None)).Select(due => due.Stream));
    }

    [Fact]
    public async Task Move_and_end_with_the_next_commit()
    {
        var commit = await WriteAsync(Sample.New(One).Due(Noon));
        commit = await WriteAsync(commit.Next().Due(Noon.AddDays(1)));
        Assert.Empty(await Store.ReadDueDeadlinesAsync(Noon, 10, None));
        Assert.Equal(Noon.AddDays(1), await Store.NextWakeAsync(None));
        await WriteAsync(commit.Next().Due(null));
        Assert.Empty(await Store.ReadDueDeadlinesAsync(Noon.AddYears(1), 10, None));
        Assert.Null(await Store.NextWakeAsync(None));
    }

    [Fact]
    public async Task Are_known_of_one_stream_by_itself()
    {
        var commit = await WriteAsync(Sample.New(One).Due(Noon.AddYears(1)));
        await WriteAsync(Sample.New(Two));
        Assert.Equal(Noon.AddYears(1), await Store.ReadDeadlineAsync(One, None));
        Assert.Null(await Store.ReadDeadlineAsync(Two, None));
        Assert.Null(await Store.ReadDeadlineAsync(new Core.Kernel.StreamId("call", "nothing"), None));
        await Store.SetEffectsPausedAsync(true, None);
        Assert.Null(await Store.ReadDeadlineAsync(One, None));
        await Store.SetEffectsPausedAsync(false, None);
        await Store.ReplaceDerivedAsync(new Runtime.Ports.Derived(One, 1, [], [], Noon), None);
        Assert.Equal(Noon, await Store.ReadDeadlineAsync(One, None));
        await WriteAsync(commit.Next().Due(null));
        Assert.Null(await Store.ReadDeadlineAsync(One, None));
    }

    [Fact]
    public async Task Are_the_same_instant_whatever_offset_they_were_written_with()
    {
        await WriteAsync(Sample.New(One).Due(DateTimeOffset.Parse("2025-04-01T14:00:00+02:00")));
        Assert.Equal(Noon, await Store.NextWakeAsync(None));
    }

    [Fact]
    public async Task Wake_at_the_earliest_of_deadlines_and_effects()
    {
        Assert.Null(await Store.NextWakeAsync(None));
        await WriteAsync(Sample.New(One).Due(Noon.AddHours(2)));
        Assert.Equal(Noon.AddHours(2), await Store.NextWakeAsync(None));
        await WriteAsync(Sample.New(Two).With(Sample.Effect("e1", "lane", Noon.AddHours(1)), Sample.Effect("e2", "lane", Noon)));
        // The second of a lane cannot run before the first, however early its own instant.
        Assert.Equal(Noon.AddHours(1), await Store.NextWakeAsync(None));
        await Store.CompleteEffectAsync(Two, "e1", None);
        Assert.Equal(Noon, await Store.NextWakeAsync(None));
    }
}
