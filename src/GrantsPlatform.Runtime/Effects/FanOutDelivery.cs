using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Carries a command to the stream behind each row of a partition. The rows are listed before the first command leaves, for
/// commands move rows within their list. Cut off and repeated, it meets streams that know the id already.
/// </summary>
internal sealed class FanOutDelivery(IViewStore views, RuntimeCatalogue catalogue, CommandDelivery commands, TaskRaiser tasks, RuntimeOptions options)
{
    public const int PageSize = 200;

    public async Task SendAsync(StoredEffect effect, Reaction.SendToEach each, CancellationToken cancellation) => await SendAsync(
        effect.Id, each, await ListAsync(each, cancellation).ConfigureAwait(false), effect.Attempts + 1 >= options.Commands.Attempts, cancellation).ConfigureAwait(false);

    /// <param name="isLastAttempt">What fails now becomes a person's task; otherwise it is thrown, for another attempt at all rows.</param>
    public async Task SendAsync(string effect, Reaction.SendToEach each, IEnumerable<FanOutRow> rows, bool isLastAttempt, CancellationToken cancellation)
    {
        var failed = new ConcurrentBag<(FanOutRow Row, Exception Cause)>();
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.CommandsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rows, bound, async (row, stop) =>
        {
            try
            {
                await commands.SendAsync(EffectId.Part(effect, row.Row), row.Stream, each.Command, stop).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is not (OperationCanceledException or StoreUnavailableException))
            {
                failed.Add((row, cause));
            }
        }).ConfigureAwait(false);

        if (failed.IsEmpty) return;
        if (!isLastAttempt) throw new DeliveryFailedException($"{failed.Count} commands of {effect} failed.", failed.First().Cause);
        foreach (var (row, _) in failed)
            await tasks.RaiseAsync(EffectId.Part(effect, row.Row), row.Stream, Wire.NameOf(each.Command), TaskCodes.DeliveryFailed, cancellation).ConfigureAwait(false);
    }

    public async Task<List<FanOutRow>> ListAsync(Reaction.SendToEach each, CancellationToken cancellation)
    {
        var filters = each.Filter is null ? new Dictionary<string, string>() : new() { [each.Filter] = each.Value ?? "" };
        var query = new ViewQuery(each.View, each.Partition, each.Range?.Sort ?? catalogue.SchemaOf(each.View).Sorts[0], false, filters, PageSize);
        if (each.Range is { } range) query = query with { Spans = query.Spans.Add(range.Sort, new KeySpan(range.From, range.To)) };
        var rows = new List<FanOutRow>();
        while (true)
        {
            var page = await views.QueryAsync(query, cancellation).ConfigureAwait(false);
            rows.AddRange(page.Rows.Select(row => new FanOutRow(row.Row, row.Stream)));
            if (page.Next is null) return rows;
            query = query with { After = page.Next };
        }
    }
}
