using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>More events than one page of the trail looks at: what is rare is found by what is noted of each thousand, or not at all on the first page.</summary>
public sealed class SearchingFarBack : IDisposable
{
    private const int Commits = 110;
    private const int EventsEach = 1000;
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2025-04-01T00:00:00Z");
    private static readonly Actor Rare = Actor.Person("p-rare");

    private readonly Folder _folder = new();

    [Fact]
    public async Task Passes_by_the_thousands_in_which_nothing_can_be()
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(_folder.Path), ContractViews.All);
        for (var commit = 0; commit < Commits; commit++) Assert.True(await store.CommitAsync(Filled(commit), default));

        // Nothing is noted yet but what a page waits for.
        var unnoted = await store.ReadTrailAsync(new TrailQuery(10) { Actor = Rare }, default);
        await store.SealAsync(Start.AddDays(1), default);
        var noted = await store.ReadTrailAsync(new TrailQuery(10) { Actor = Rare }, default);
        Assert.Equal(["key/k-0"], noted.Events.Select(stored => stored.Stream.ToString()));
        Assert.Null(noted.Next);
        Assert.True(unnoted.Events.Count == 1 || unnoted.Next is not null);

        var day = await store.ReadTrailAsync(new TrailQuery(500) { From = Start, Before = Start.AddMinutes(1) }, default);
        Assert.Equal(500, day.Events.Count);
        Assert.All(day.Events, stored => Assert.Equal("k-0", stored.Stream.Key));
        Assert.Empty((await store.ReadTrailAsync(new TrailQuery(10) { Actor = Rare, From = Start.AddMinutes(1) }, default)).Events);
    }

    public void Dispose() => _folder.Dispose();

    private static Commit Filled(int commit)
    {
        var stream = new StreamId("key", $"k-{commit}");
        var (events, previous) = (new List<StoredEvent>(EventsEach), "");
        for (var version = 1; version <= EventsEach; version++)
        {
            var actor = commit == 0 && version == 1 ? Rare : Actor.Person("p-usual");
            events.Add(new EventEnvelope(
                stream, version, "key.confirmed.v1", Start.AddMinutes(commit), Start.AddMinutes(commit), actor, null, "c-1", "0123456789abcdef", previous, new KeyConfirmed(stream)).Seal());
            previous = events[^1].Hash;
        }
        return new Commit(stream, 0, events, [], [], [], null, []);
    }
}
