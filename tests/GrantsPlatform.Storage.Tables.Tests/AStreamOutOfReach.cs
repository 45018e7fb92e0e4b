using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class AStreamOutOfReach
{
    private static readonly StreamId First = Bench.One;

    /// <summary>In the same partition of the agenda, so that one walk meets all.</summary>
    private static readonly List<StreamId> Others = [.. Enumerable.Range(0, 1_000).Select(i => new StreamId("call", $"other-{i}"))
        .Where(stream => AgendaKeys.Partition(stream) == AgendaKeys.Partition(First)).Take(5)];

    [Fact]
    public async Task Keeps_no_other_from_being_repaired()
    {
        var tables = new Deaf();
        var store = await Bench.OpenAsync(tables);
        await LeaveUndoneAsync(store, tables);
        tables.IsDeafTo = (_, partition) => partition == StreamKeys.Partition(First);
        Assert.Equal(Others.Count, (await store.RepairAsync(Bench.Later, Bench.None)).Finished);
        tables.IsDeafTo = (_, _) => false;
        Assert.Equal(1, (await store.RepairAsync(Bench.Later, Bench.None)).Finished);
        Assert.Equal(Others.Count + 1, (await store.QueryAsync(new(ContractViews.Name, "p", "name", false, new Dictionary<string, string>(), 50), Bench.None)).Rows.Count);
    }

    [Fact]
    public async Task Is_told_from_an_outage_which_ends_the_repair_soon()
    {
        var tables = new Deaf();
        var store = await Bench.OpenAsync(tables);
        await LeaveUndoneAsync(store, tables);
        var asked = 0;
        tables.IsDeafTo = (table, _) => table.EndsWith("streams", StringComparison.Ordinal) && Interlocked.Increment(ref asked) > 0;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.RepairAsync(Bench.Later, Bench.None));
        Assert.Equal(3, asked);
    }

    /// <summary>Commits whose rows could not be written: their traces stay.</summary>
    private static async Task LeaveUndoneAsync(TableStore store, Deaf tables)
    {
        tables.IsDeafTo = (table, _) => table.EndsWith("views", StringComparison.Ordinal);
        foreach (var stream in Others.Prepend(First)) Assert.True(await store.CommitAsync(Sample.New(stream).With(Sample.Row(stream.Key)), Bench.None));
        tables.IsDeafTo = (_, _) => false;
    }

    private sealed class Deaf : ITables
    {
        private readonly InMemoryTables _inner = new();

        public Func<string, string?, bool> IsDeafTo { get; set; } = (_, _) => false;

        public Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation) => _inner.CreateAsync(tables, cancellation);
        public ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation) => Heard(table, partition).FindAsync(table, partition, row, cancellation);
        public ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation) => Heard(query.Table, query.Partition).QueryAsync(query, cancellation);
        public Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation) =>
            Heard(table, partition).SubmitAsync(table, partition, actions, cancellation);

        private InMemoryTables Heard(string table, string? partition) => IsDeafTo(table, partition) ? throw new StoreUnavailableException("Out of reach.") : _inner;
    }
}
