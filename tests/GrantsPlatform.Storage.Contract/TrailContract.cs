using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>What happened, whatever it happened to.</summary>
public abstract class TrailContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    private static readonly Actor Marie = Actor.Person("p-marie");
    private static readonly Actor Paul = Actor.Person("p-paul");
    private static readonly StreamId Body = new("organisation", "body");

    [Fact]
    public async Task Is_empty_where_nothing_happened()
    {
        var page = await Store.ReadTrailAsync(new TrailQuery(10), None);
        Assert.Empty(page.Events);
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Tells_the_latest_first_page_after_page_whatever_is_sealed_in_between()
    {
        await FillAsync();
        Assert.Equal(["one 3", "body 2", "two 1", "one 2", "body 1", "one 1"], await PagesAsync(new TrailQuery(10), () => Task.CompletedTask));
        Assert.Equal(["one 3", "body 2", "two 1", "one 2", "body 1", "one 1"], await PagesAsync(new TrailQuery(2), async () => await Store.SealAsync(Noon.AddHours(2), None)));
        Assert.Equal(["one 3", "body 2", "two 1", "one 2", "body 1", "one 1"], await PagesAsync(new TrailQuery(1), () => Task.CompletedTask));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Finds_by_person_kind_event_command_and_time_sealed_or_not(bool isSealed)
    {
        await FillAsync();
        if (isSealed) await Store.SealAsync(Noon.AddHours(2), None);
        var all = new TrailQuery(10);
        Assert.Equal(["body 2", "one 2"], await PagesAsync(all with { Actor = Paul }, () => Task.CompletedTask));
        Assert.Equal(["body 2", "body 1"], await PagesAsync(all with { Kind = "organisation" }, () => Task.CompletedTask));
        Assert.Equal(["body 2"], await PagesAsync(all with { Kind = "organisation", Actor = Paul }, () => Task.CompletedTask));
        Assert.Equal(["body 2", "body 1"], await PagesAsync(all with { Event = "key.released" }, () => Task.CompletedTask));
        Assert.Equal(["two 1", "one 2", "body 1"], await PagesAsync(all with { From = Noon.AddMinutes(2), Before = Noon.AddMinutes(5) }, () => Task.CompletedTask));
        Assert.Equal(["one 3", "body 2", "two 1"], await PagesAsync(all with { Command = "confirm-key" }, () => Task.CompletedTask));
        Assert.Equal(["body 2"], await PagesAsync(all with { Command = "confirm-key", Actor = Paul, Kind = "organisation", Event = "key.released" }, () => Task.CompletedTask));
        Assert.Equal([], await PagesAsync(all with { Command = "organisation" }, () => Task.CompletedTask));
        Assert.Equal([], await PagesAsync(all with { Actor = Actor.Person("p-nobody") }, () => Task.CompletedTask));
    }

    [Fact]
    public async Task Goes_on_with_what_happens_after_a_sealing()
    {
        await FillAsync();
        await Store.SealAsync(Noon.AddHours(2), None);
        await WriteAsync(new Commit(Two, 1, [Event(Two, 2, "x", 7, Marie)], [], [], [], null, []));
        Assert.Equal(["two 2", "one 3"], (await PagesAsync(new TrailQuery(10), () => Task.CompletedTask)).Take(2));
        await Store.SealAsync(Noon.AddHours(3), None);
        Assert.Equal(["two 2", "one 3"], (await PagesAsync(new TrailQuery(10), () => Task.CompletedTask)).Take(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("|1|2|3")]
    [InlineData("1|99999999999999999999|call/one|1")]
    public async Task Refuses_a_token_that_continues_nothing(string token) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.ReadTrailAsync(new TrailQuery(10, token), None));

    private async Task FillAsync()
    {
        await WriteAsync(new Commit(One, 0, [Event(One, 1, "", 1, Marie)], [], [], [], null, []));
        await WriteAsync(new Commit(Body, 0, [Event(Body, 1, "", 2, Marie)], [], [], [], null, []));
        await WriteAsync(new Commit(One, 1, [Event(One, 2, "x", 3, Paul)], [], [], [], null, []));
        await WriteAsync(new Commit(Two, 0, [Event(Two, 1, "", 4, Marie)], [], [], [], null, []));
        await WriteAsync(new Commit(Body, 1, [Event(Body, 2, "x", 5, Paul)], [], [], [], null, []));
        await WriteAsync(new Commit(One, 2, [Event(One, 3, "x", 6, Marie)], [], [], [], null, []));
    }

    private static StoredEvent Event(StreamId stream, long version, string previous, int minute, Actor actor) => new EventEnvelope(
        stream, version, stream == Body ? "key.released.v1" : "key.confirmed.v1", Noon.AddMinutes(minute), Noon.AddMinutes(minute), actor, null, "c-1", "0123456789abcdef", previous,
        new KeyConfirmed(stream))
    {
        // Those of before did not say it.
        Command = minute > 3 ? "confirm-key" : null,
    }.Seal();

    private async Task<List<string>> PagesAsync(TrailQuery query, Func<Task> between)
    {
        var told = new List<string>();
        for (string? after = null; ;)
        {
            var page = await Store.ReadTrailAsync(query with { After = after }, None);
            Assert.True(page.Events.Count <= query.Size);
            told.AddRange(page.Events.Select(Words));
            if (page.Next is null) return told;
            after = page.Next;
            await between();
        }
    }

    private static string Words(StoredEvent stored) => $"{stored.Stream.Key} {stored.Version}";
}
