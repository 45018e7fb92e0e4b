using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Carries a command to the stream behind each row of a partition. The rows are listed before the first command leaves, for
/// commands move rows within their list. Cut off and repeated, it meets streams that know the id already.
/// </summary>
internal sealed class FanOutDelivery(IViewStore views, RuntimeCatalogue catalogue, CommandDelivery commands, TaskRaiser tasks, RuntimeOptions options)
{
    private const int PageSize = 200;

    public async Task SendAsync(StoredEffect effect, Reaction.SendToEach each, CancellationToken cancellation)
    {
        var failed = new ConcurrentBag<(StoredRow Row, Exception Cause)>();
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.CommandsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(await ListAsync(each, cancellation).ConfigureAwait(false), bound, async (row, stop) =>
        {
            try
            {
                await commands.SendAsync(EffectId.Part(effect.Id, row.Row), row.Stream, each.Command, stop).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is not (OperationCanceledException or StoreUnavailableException))
            {
                failed.Add((row, cause));
            }
        }).ConfigureAwait(false);

        if (failed.IsEmpty) return;
        if (effect.Attempts + 1 < options.Commands.Attempts)
            throw new DeliveryFailedException($"{failed.Count} commands of {effect.Id} failed.", failed.First().Cause);
        foreach (var (row, _) in failed)
            await tasks.RaiseAsync(EffectId.Part(effect.Id, row.Row), row.Stream, Wire.NameOf(each.Command), TaskCodes.DeliveryFailed, cancellation).ConfigureAwait(false);
    }

    private async Task<List<StoredRow>> ListAsync(Reaction.SendToEach each, CancellationToken cancellation)
    {
        var filters = each.Filter is null ? new Dictionary<string, string>() : new() { [each.Filter] = each.Value ?? "" };
        var query = new ViewQuery(each.View, each.Partition, catalogue.SchemaOf(each.View).Sorts[0], false, filters, PageSize);
        var rows = new List<StoredRow>();
        while (true)
        {
            var page = await views.QueryAsync(query, cancellation).ConfigureAwait(false);
            // The bodies are not needed, and there may be many.
            rows.AddRange(page.Rows.Select(row => row with { Body = default }));
            if (page.Next is null) return rows;
            query = query with { After = page.Next };
        }
    }
}
