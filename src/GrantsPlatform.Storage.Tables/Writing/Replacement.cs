using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>What is put in the place of something, as a commit without events.</summary>
internal static class Replacement
{
    /// <summary>A rebuild: what the stream owned and is not to own any more is removed.</summary>
    public static Commit? Of(Desk desk, Derived derived)
    {
        if (desk.ETag is null || desk.Head.Version != derived.Version) return null;
        var rows = derived.Rows.Select(put => RowWork.Of(put).Belonging).ToHashSet();
        var totals = derived.Contributions.Select(one => new Belonging(one.Total, one.Partition, one.Group, true)).ToHashSet();
        var owned = desk.Belongings.Values.ToLookup(belonging => belonging.IsTotal);
        return new Commit(
            derived.Stream, derived.Version, [], [],
            [.. owned[false].Where(one => !rows.Contains(one)).Select(one => new RowChange.Remove(one.Of, one.Partition, one.Name)), .. derived.Rows],
            [
                .. owned[true].Where(one => !totals.Contains(one)).Select(one => new TotalChange(one.Of, one.Partition, one.Name, null, null)),
                .. derived.Contributions.Select(one => new TotalChange(one.Total, one.Partition, one.Group, null, one.Measures)),
            ],
            derived.NextDeadline, []);
    }

    /// <summary>Effects in the place of one that is not finished.</summary>
    public static Commit? Of(Desk desk, string effect, IReadOnlyList<NewEffect> parts) =>
        desk.Effects.Any(pending => pending.Id == effect) ? new Commit(desk.Stream, desk.Head.Version, [], [], [], [], desk.Head.Deadline.At, parts) : null;
}
