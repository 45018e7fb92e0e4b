using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// A list that people read. Filters and sorts are a closed list, at most four of each, in the order in which a store lays them out.
/// <paramref name="Searched"/>: its rows have words.
/// </summary>
public sealed record ViewSchema(string Name, ImmutableArray<string> Filters, ImmutableArray<string> Sorts, bool Searched = false);

/// <summary>
/// One row, owned by one stream. <paramref name="Body"/> is a record, stored as JSON. Sort keys compare as ordinal text: see <see cref="SortKey"/>.
/// <paramref name="Words"/> is what people find it by: see <see cref="SearchWords"/>.
/// </summary>
public sealed record ViewRow(
    string View, string Partition, string Row, object Body,
    ImmutableDictionary<string, string> Filters, ImmutableDictionary<string, string> Sorts, string Words = "");

/// <summary>
/// What one stream adds to a total: counts and cents by measure, under a group such as "awarded". The store keeps the sum
/// by difference in the same write.
/// </summary>
public sealed record Contribution(string Total, string Partition, string Group, ImmutableSortedDictionary<string, long> Measures);

/// <summary>Pure: the rows and contributions of a stream follow from its state alone.</summary>
public abstract class View<TState> : IView where TState : class
{
    public abstract string Kind { get; }
    public abstract ImmutableArray<ViewSchema> Schemas { get; }
    public abstract IEnumerable<ViewRow> Rows(StreamId id, TState state);
    public virtual IEnumerable<Contribution> Contributions(StreamId id, TState state) => [];

    IEnumerable<ViewRow> IView.Rows(StreamId id, object state) => Rows(id, (TState)state);
    IEnumerable<Contribution> IView.Contributions(StreamId id, object state) => Contributions(id, (TState)state);
}

public interface IView
{
    string Kind { get; }
    ImmutableArray<ViewSchema> Schemas { get; }
    IEnumerable<ViewRow> Rows(StreamId id, object state);
    IEnumerable<Contribution> Contributions(StreamId id, object state);
}

/// <summary>Text whose ordinal order is the order of the value.</summary>
public static class SortKey
{
    public static string Of(DateTimeOffset? at) => at is { } t ? t.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff") : "";
    public static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    /// <summary>Amounts are not negative where lists sort by them.</summary>
    public static string Of(Money amount) => amount.Cents.ToString("D19");
    public static string Of(long number) => number.ToString("D19");
    public static string Of(decimal? score) => score is { } s ? ((long)(s * 10_000)).ToString("D19") : "";

    /// <summary>Folds case and accents, so that "École" sorts beside "ecole".</summary>
    public static string Of(string text) => French.Fold(text);
}
