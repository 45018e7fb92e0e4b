using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

internal sealed class EffectChanging(TableSet set, StreamRows rows, AgendaWriting agenda)
{
    public Task CompleteAsync(StreamId source, string id, CancellationToken cancellation) => ChangeAsync(
        source, id, effect => effect.Stored.Rows.Select(row => new EntityAction.Delete(row)), null, cancellation);

    public Task PostponeAsync(StreamId source, string id, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) => ChangeAsync(
        source, id, effect => [effect.Postponed(attempts, notBefore)], notBefore, cancellation);

    /// <param name="at">When the effect may run now; null: it is finished.</param>
    private async Task ChangeAsync(
        StreamId source, string id, Func<PendingEffect, IEnumerable<EntityAction>> change, DateTimeOffset? at, CancellationToken cancellation)
    {
        while (true)
        {
            var desk = await Desk.ReadAsync(rows, source, cancellation).ConfigureAwait(false);
            if (desk.Effects.FirstOrDefault(effect => effect.Id == id) is not { } found) return;
            var left = desk.Effects.Select(effect => (effect.Lane, At: effect == found ? at : effect.NotBefore)).Where(effect => effect.At is not null);
            var head = desk.Head.Next(desk.Head.Version, desk.Head.Last, desk.Head.Token, desk.Head.Deadline.At, Lanes.Earliest(left.Select(effect => (effect.Lane, effect.At!.Value))));
            await agenda.AnnounceAsync(source, desk.Head, head, cancellation).ConfigureAwait(false);
            if (!await set.Tables.SubmitAsync(set.Streams, StreamKeys.Partition(source), [desk.Replace(head), .. change(found)], cancellation).ConfigureAwait(false)) continue;
            await SettleAsync(source, desk.Head, head).ConfigureAwait(false);
            return;
        }
    }

    private async Task SettleAsync(StreamId source, StreamHead before, StreamHead after)
    {
        try
        {
            await agenda.SettleAsync(source, before, after, false, null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            set.Report($"The agenda of {source}", fault);
        }
    }
}
