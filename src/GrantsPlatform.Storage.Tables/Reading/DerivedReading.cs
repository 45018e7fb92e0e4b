using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>What the tables hold of a stream outside its partition, as far as the stream says that it owns it.</summary>
internal sealed class DerivedReading(TableSet set, StreamRows rows)
{
    /// <summary>What follows a commit is done within moments, or by the next repair: whoever looks in between waits a little, and then says what they see.</summary>
    private const int Patience = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<Derived> ReadAsync(StreamId stream, CancellationToken cancellation)
    {
        for (var look = 1; ; look++)
        {
            var desk = await Desk.ReadAsync(rows, stream, cancellation).ConfigureAwait(false);
            var derived = new Derived(
                stream, desk.Head.Version, await RowsAsync(desk, cancellation).ConfigureAwait(false), await ContributionsAsync(desk, cancellation).ConfigureAwait(false), desk.Head.Deadline.At);
            var isUnderWay = (await rows.ReadAsync(stream, StreamKeys.Work, ViewKeys.End(StreamKeys.Work), cancellation).ConfigureAwait(false)).Count > 0;
            var hasMoved = (await set.HeadAsync(stream, cancellation).ConfigureAwait(false)).Number != desk.Head.Number;
            if ((!isUnderWay && !hasMoved) || look == Patience) return derived;
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<List<RowChange.Put>> RowsAsync(Desk desk, CancellationToken cancellation)
    {
        var found = new List<RowChange.Put>();
        foreach (var one in desk.Belongings.Values.Where(belonging => !belonging.IsTotal))
            if (await set.Tables.FindAsync(set.Views, ViewKeys.Partition(one.Of, one.Partition), ViewKeys.Row(one.Name), cancellation).ConfigureAwait(false) is { } row
                && !row.Values.ContainsKey("gone") && (string)row.Values["owner"] == desk.Stream.ToString())
                found.Add(new RowChange.Put(
                    one.Of, one.Partition, one.Name, InOrder(row, "f"), InOrder(row, "s"), Splitter.Gather(row.Values) ?? [], row.Values.GetValueOrDefault("words") as string ?? ""));
        return found;
    }

    private async Task<List<Contribution>> ContributionsAsync(Desk desk, CancellationToken cancellation)
    {
        var found = new List<Contribution>();
        foreach (var total in desk.Belongings.Values.Where(belonging => belonging.IsTotal).GroupBy(belonging => (belonging.Of, belonging.Partition)))
        {
            var row = await set.Tables.FindAsync(set.Totals, TotalKeys.Partition(total.Key.Of, total.Key.Partition), TotalKeys.Contribution(desk.Stream), cancellation).ConfigureAwait(false);
            if (row is null) continue;
            var contributed = TotalApplying.Read<Dictionary<string, TotalApplying.Contributed>>(row);
            found.AddRange(total.Select(one => (one.Name, contributed.GetValueOrDefault(one.Name)?.Measures)).Where(one => one.Measures is not null)
                .Select(one => new Contribution(total.Key.Of, total.Key.Partition, one.Name, (one.Measures ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal))));
        }
        return found;
    }

    private static ImmutableArray<string> InOrder(Entity row, string letter) =>
        [.. Enumerable.Range(0, int.MaxValue).Select(index => row.Values.GetValueOrDefault($"{letter}{index}") as string).TakeWhile(value => value is not null).OfType<string>()];
}
