using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class ASlowCommit
{
    private readonly Bench _bench = new();

    /// <summary>Its trace was followed before there was anything to find, and then its process died: another repair must still find it.</summary>
    [Fact]
    public async Task That_a_repair_overtook_keeps_its_trace()
    {
        await _bench.BeginAsync();
        var dying = new DyingAfterTheCommit(_bench.Tables);
        var store = await Bench.OpenAsync(new Interrupting(dying, call => call.IsCommit, async () => await (await _bench.OpenAsync()).RepairAsync(DateTimeOffset.UtcNow.AddMinutes(2), Bench.None)));
        Assert.True(await store.CommitAsync(Bench.Second, Bench.None));
        await (await _bench.OpenAsync()).RepairAsync(Bench.Later, Bench.None);
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    /// <summary>Its sender went away while the transaction was on its way: it stands, and so does what follows.</summary>
    [Fact]
    public async Task Whose_sender_goes_away_is_followed_to_its_end()
    {
        await _bench.BeginAsync();
        using var sender = new CancellationTokenSource();
        var store = await Bench.OpenAsync(new Leaving(_bench.Tables, sender));
        Assert.True(await store.CommitAsync(Bench.Second, sender.Token));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    private sealed class Leaving(ITables inner, CancellationTokenSource sender) : ITables
    {
        public Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation) => inner.CreateAsync(tables, cancellation);

        public ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation) => inner.FindAsync(table, partition, row, cancellation);

        public ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation) => inner.QueryAsync(query, cancellation);

        public async Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation)
        {
            var answer = await inner.SubmitAsync(table, partition, actions, cancellation);
            if (new Call(table, actions).IsCommit) await sender.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return answer;
        }
    }
}
