using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class Sealing
{
    private readonly Bench _bench = new();

    /// <summary>The head was written and its answer lost; before the client asked again, another had sealed on.</summary>
    [Fact]
    public async Task That_others_have_built_upon_keeps_its_segment()
    {
        await _bench.BeginAsync();
        var quick = await _bench.OpenAsync();
        var store = await Bench.OpenAsync(new AnsweredLate(_bench.Tables, async () =>
        {
            Assert.True(await quick.CommitAsync(Bench.Second, Bench.None));
            await quick.SealAsync(Bench.Noon, Bench.None);
        }));
        var head = await store.SealAsync(Bench.Noon, Bench.None);
        Assert.Null((await quick.VerifyAsync(head, Bench.None)).Broken);
    }

    /// <summary>The one mark of the commit becomes another while marks are read.</summary>
    [Fact]
    public async Task While_a_repair_is_under_way_covers_what_was_acknowledged_before()
    {
        await _bench.BeginAsync();
        await (await _bench.OpenAsync()).SealAsync(Bench.Noon, Bench.None);
        await _bench.CommitAndDieAsync(Bench.Second);
        var store = await Bench.OpenAsync(new Reading(_bench.Tables, async () => await (await _bench.OpenAsync()).RepairAsync(Bench.Later, Bench.None)));
        Assert.Equal(5, (await store.SealAsync(Bench.Noon, Bench.None)).Events);
    }

    /// <summary>Something happens before traces are read that are there.</summary>
    private sealed class Reading(ITables inner, Func<Task> meanwhile) : ITables
    {
        private readonly Lazy<Task> _meanwhile = new(meanwhile);

        public Task CreateAsync(IEnumerable<string> tables, CancellationToken cancellation) => inner.CreateAsync(tables, cancellation);

        public ValueTask<Entity?> FindAsync(string table, string partition, string row, CancellationToken cancellation) => inner.FindAsync(table, partition, row, cancellation);

        public async ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation)
        {
            if (query.From == "i" && (await inner.QueryAsync(query, cancellation)).Entities.Count > 0) await _meanwhile.Value;
            return await inner.QueryAsync(query, cancellation);
        }

        public Task<bool> SubmitAsync(string table, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation) => inner.SubmitAsync(table, partition, actions, cancellation);
    }

    private sealed class AnsweredLate(ITables inner, Func<Task> meanwhile) : Interposed(inner)
    {
        private bool _isOver;

        protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
        {
            if (_isOver || call.Actions is not [EntityAction.Insert { Values: var values }] || !values.ContainsKey("done")) return await answer();
            _isOver = true;
            await answer();
            await meanwhile();
            return await answer();
        }
    }
}
