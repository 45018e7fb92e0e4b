using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>Bugs of the caller, and what does not fit, found before anything is written.</summary>
internal static class Demands
{
    private const int LongestText = 1000;

    /// <exception cref="ArgumentException">Versions with a gap, another stream's event, a row that does not fit its view or an entity.</exception>
    public static void Commit(Commit commit, Schemas schemas)
    {
        for (var i = 0; i < commit.Events.Count; i++)
            if (commit.Events[i] is var happened && (happened.Stream != commit.Stream || happened.Version != commit.ExpectedVersion + 1 + i || happened.Hash.Length != 64))
                throw new ArgumentException($"Event {i} does not continue {commit.Stream} at version {commit.ExpectedVersion + 1 + i}.", nameof(commit));
        Rows(commit.Rows, schemas);
        foreach (var total in commit.Totals) Short(total.Total, total.Partition, total.Group);
        foreach (var content in commit.Contents) Short(content.Name);
        Names(commit.Effects);
    }

    public static void Names(IEnumerable<NewEffect> effects)
    {
        foreach (var effect in effects) Short(effect.Id, effect.Lane);
    }

    public static void Rows(IEnumerable<RowChange> rows, Schemas schemas)
    {
        foreach (var row in rows)
        {
            Short(row.Partition, row.Row);
            if (row is not RowChange.Put put) continue;
            schemas.Demand(put);
            if (put.Body.Length > Splitter.EntityBytes) throw new ArgumentException($"The row {put.Row} of {put.View} is larger than an entity.", nameof(rows));
            Short([.. put.Filters]);
        }
    }

    /// <exception cref="InvalidOperationException">An id is pending already.</exception>
    public static void NewEffects(Desk desk, Commit commit)
    {
        var pending = desk.Effects.Select(effect => effect.Id).ToHashSet();
        if (commit.Effects.FirstOrDefault(effect => !pending.Add(effect.Id)) is { } twice) throw new InvalidOperationException($"The effect {twice.Id} is pending already.");
    }

    /// <summary>A transaction is refused because somebody was quicker, or because the partition holds what its head does not know of.</summary>
    public static void Progress(string? tried, Desk desk)
    {
        if (tried is not null && tried == desk.ETag) throw new InvalidOperationException($"The rows of {desk.Stream} do not agree with its head: verify the chain.");
    }

    /// <summary>Names and filters stand in properties of an entity, several together.</summary>
    private static void Short(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (name.Length > LongestText) throw new ArgumentException($"A name or a filter is longer than {LongestText} characters: {name[..40]}…");
    }
}
