using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Packing;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>The store's tables, and what is done with every table alike.</summary>
internal sealed class TableSet(ITables tables, TableStoreOptions options)
{
    private const int AtOnce = 16;

    public ITables Tables => tables;
    public TimeProvider Clock => options.Clock;

    public string Streams { get; } = options.Prefix + "streams";
    public string Views { get; } = options.Prefix + "views";
    public string Totals { get; } = options.Prefix + "totals";
    public string Agenda { get; } = options.Prefix + "agenda";
    public string Directory { get; } = options.Prefix + "directory";
    public string Seals { get; } = options.Prefix + "seals";
    public string Trail { get; } = options.Prefix + "trail";
    public string Meta { get; } = options.Prefix + "meta";

    public Task CreateAsync(CancellationToken cancellation) =>
        tables.CreateAsync([Streams, Views, Totals, Agenda, Directory, Seals, Trail, Meta], cancellation);

    public void Report(string what, Exception fault) => options.OnFault(what, fault);

    /// <summary>The head of a stream alone, which is one small row.</summary>
    public async Task<StreamHead> HeadAsync(StreamId stream, CancellationToken cancellation) =>
        await tables.FindAsync(Streams, StreamKeys.Partition(stream), StreamKeys.Head, cancellation).ConfigureAwait(false) is { } row ? StreamHead.Of(row) : StreamHead.None;

    /// <summary>Every entity that is asked for, page after page, or the first <paramref name="most"/>.</summary>
    public async Task<List<Entity>> ReadAsync(EntityQuery query, CancellationToken cancellation, int most = int.MaxValue)
    {
        var found = new List<Entity>();
        await foreach (var entity in WalkAsync(query with { Most = Math.Min(query.Most, most) }, cancellation).ConfigureAwait(false))
        {
            found.Add(entity);
            if (found.Count == most) break;
        }
        return found;
    }

    /// <summary>Every entity that is asked for, and whether one page, which shows one instant, held them all.</summary>
    public async Task<(List<Entity> Found, bool AtOnce)> ReadPagesAsync(EntityQuery query, CancellationToken cancellation)
    {
        var page = await tables.QueryAsync(query, cancellation).ConfigureAwait(false);
        List<Entity> found = [.. page.Entities];
        if (page.Next is not { } next) return (found, true);
        await foreach (var entity in WalkAsync(query with { After = next }, cancellation).ConfigureAwait(false)) found.Add(entity);
        return (found, false);
    }

    public async IAsyncEnumerable<Entity> WalkAsync(EntityQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var page = await tables.QueryAsync(query, cancellation).ConfigureAwait(false);
            foreach (var entity in page.Entities) yield return entity;
            if (page.Next is null) yield break;
            query = query with { After = page.Next };
        }
    }

    /// <summary>In the order given; rows that are gone already are no matter.</summary>
    public async Task RemoveAsync(string table, string partition, IEnumerable<string> rows, CancellationToken cancellation)
    {
        foreach (var together in Packer.Pack(partition, rows.Distinct().Select(row => new EntityAction.Delete(row))))
        {
            if (await tables.SubmitAsync(table, partition, together, cancellation).ConfigureAwait(false) || together.Count == 1) continue;
            foreach (var one in together) await tables.SubmitAsync(table, partition, [one], cancellation).ConfigureAwait(false);
        }
    }

    public Task<bool> SubmitAsync(string table, string partition, EntityAction action, CancellationToken cancellation) =>
        tables.SubmitAsync(table, partition, [action], cancellation);

    /// <summary>As many at once as a connection bears; after a fault, none that has not begun.</summary>
    public static async Task EachAsync<T>(IEnumerable<T> items, Func<T, Task> work, CancellationToken cancellation)
    {
        var left = new ConcurrentQueue<T>(items);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, left.Count)).Select(_ => WorkAsync())).ConfigureAwait(false);

        async Task WorkAsync()
        {
            try
            {
                while (!stopped.IsCancellationRequested && left.TryDequeue(out var item)) await work(item).ConfigureAwait(false);
            }
            catch
            {
                await stopped.CancelAsync().ConfigureAwait(false);
                throw;
            }
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
