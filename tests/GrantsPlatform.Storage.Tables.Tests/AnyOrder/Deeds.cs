using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>Several clients at their work, and all that was told to them about it.</summary>
public sealed class Deeds(int seed)
{
    private readonly Dictionary<string, Known> _known = [];
    private readonly Drawing _drawing = new(new Random(seed + 1));
    private readonly int _streams = 1 + (seed / 3 % Streams.Length);
    private int _now;

    public static readonly StreamId[] Streams = [new("call", "s0"), new("call", "s1"), new("file", "s2"), new("file", "s3")];

    public InMemoryTables Tables { get; } = new(new Random(seed).Next(3) switch { 0 => 3, 1 => 20, _ => 1000 });
    public Disorder Disorder { get; } = new(seed);
    public List<(Known After, bool? Answer, string Cause)> Commits { get; } = [];
    public List<Change> Changes { get; } = [];

    /// <summary>Those that were acknowledged.</summary>
    public List<(StreamId Stream, RememberedCommand Command)> Remembered { get; } = [];
    public List<Head> Heads { get; } = [];

    public Known KnownAs(StreamId stream, IReadOnlyList<StoredEvent> events)
    {
        var known = events.Count == 0 ? new Known(stream, null, null) : _known[events[^1].Hash];
        Assert.Equal(known.Path.SelectMany(one => one.By!.Events).Select(stored => stored.Hash), events.Select(stored => stored.Hash));
        return known;
    }

    public Task RunAsync(int clients, int deeds) => Disorder.RunAsync([.. Enumerable.Range(0, clients).Select(_ => WorkAsync(deeds))]);

    private async Task WorkAsync(int deeds)
    {
        var client = new Client(Tables, Disorder);
        TableStore? store = null;
        for (var i = 0; i < deeds; i++)
        {
            try
            {
                store ??= await TableStore.OpenAsync(client, new TableStoreOptions { Clock = new MovingClock(Disorder.Clock, TimeSpan.FromSeconds(Disorder.Random.Next(-60, 60))) }, ContractViews.All, Bench.None);
                await DoAsync(client, store);
            }
            catch (StoreUnavailableException)
            {
                if (!client.IsDead) continue;
                (client, store) = (new Client(Tables, Disorder), null);
            }
        }
    }

    private async Task DoAsync(Client client, TableStore store)
    {
        var random = Disorder.Random;
        var stream = Streams[random.Next(_streams)];
        switch (random.Next(20))
        {
            case 0:
                await store.RepairAsync(Disorder.Clock.GetUtcNow().AddMinutes(-2), Bench.None);
                break;
            case 1:
                Heads.Add(await store.SealAsync(Disorder.Clock.GetUtcNow(), Bench.None));
                break;
            case 2:
                Assert.Null((await store.VerifyAsync(Heads.Count > 0 && random.Next(2) == 0 ? Heads[random.Next(Heads.Count)] : null, Bench.None)).Broken);
                break;
            case 3 when KnownAs(stream, await store.ReadStreamAsync(stream, 0, Bench.None)) is { Version: > 0 } known:
                await store.ReplaceDerivedAsync(known.Derived(), Bench.None);
                break;
            case 4:
                await RememberAsync(store, stream);
                break;
            case < 8:
                await ChangeAsync(store, stream);
                break;
            default:
                await CommitAsync(client, store, stream);
                break;
        }
    }

    private async Task CommitAsync(Client client, TableStore store, StreamId stream)
    {
        var known = KnownAs(stream, await store.ReadStreamAsync(stream, 0, Bench.None));
        if (known.Before is { } before && Disorder.Random.Next(15) == 0) known = before;
        var commit = _drawing.Next(known);
        var after = known.After(commit);
        _known.Add(after.Hash, after);
        var (index, cause) = (Commits.Count, $"{stream} {Commits.Count}");
        Commits.Add((after, null, cause));
        client.Doing = cause;
        try
        {
            Commits[index] = (after, await store.CommitAsync(commit, Bench.None), cause);
        }
        finally
        {
            client.Doing = null;
        }
    }

    private async Task RememberAsync(TableStore store, StreamId stream)
    {
        var version = (await store.LoadAsync(stream, 0, Bench.None)).Events.Count;
        var command = new RememberedCommand($"c-{Disorder.Random.Next()}", "0123456789abcdef", version, Actor.Person("p-1"));
        if (await store.RememberAsync(stream, command, Bench.None)) Remembered.Add((stream, command));
    }

    private async Task ChangeAsync(TableStore store, StreamId stream)
    {
        if (await store.ReadEffectsAsync(stream, Bench.None) is not { Count: > 0 } effects) return;
        var effect = effects[Disorder.Random.Next(effects.Count)];
        Change change = Disorder.Random.Next(3) == 0 ? new Change(effect.Id, _now++, 1 + _now, _drawing.Instant()) : new Change(effect.Id, _now++, 0, null);
        Changes.Add(change);
        if (change.To is { } to) await store.PostponeEffectAsync(stream, effect.Id, change.Attempts, to, Bench.None);
        else await store.CompleteEffectAsync(stream, effect.Id, Bench.None);
        change.End = _now++;
    }
}

/// <param name="To">When the effect may run; null: it is finished.</param>
public sealed record Change(string Effect, int Start, int Attempts, DateTimeOffset? To)
{
    /// <summary>When it was acknowledged, if ever.</summary>
    public int End { get; set; } = int.MaxValue;
}
