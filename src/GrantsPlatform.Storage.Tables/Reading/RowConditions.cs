using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>What rows have to meet: equal values are looked at by the service, everything else here, row after row of the order that is walked.</summary>
internal sealed class RowConditions
{
    private readonly List<(string Property, ImmutableArray<string> Values)> _among;
    private readonly List<(string Property, KeySpan Span)> _spans;
    private readonly ImmutableArray<string> _words;
    private readonly ImmutableHashSet<string> _except;

    /// <exception cref="ArgumentException">A name is not of the view's schema.</exception>
    public RowConditions(ViewQuery query, Schemas schemas)
    {
        Equal = query.Filters.ToDictionary(filter => $"f{schemas.Filter(query.View, filter.Key)}", filter => (object)filter.Value);
        _among = [.. query.Among.Select(filter => ($"f{schemas.Filter(query.View, filter.Key)}", filter.Value))];
        _spans = [.. query.Spans.Select(span => ($"s{schemas.Sort(query.View, span.Key)}", span.Value))];
        _except = [.. query.Except];
        _words = SearchWords.Sought(query.Words);
        if (!_words.IsEmpty) schemas.DemandWords(query.View);
    }

    public IReadOnlyDictionary<string, object> Equal { get; }

    /// <summary>Whether the service looks at all of it.</summary>
    public bool AreEqualOnly => _among.Count + _spans.Count + _words.Length + _except.Count == 0;

    public bool Holds(Entity row) =>
        _among.All(filter => filter.Values.Contains((string)row.Values[filter.Property]))
        && _spans.All(span => IsIn(span.Span, (string)row.Values[span.Property]))
        && (_except.IsEmpty || !_except.Contains((string)row.Values["row"]))
        && (_words.IsEmpty || (string)row.Values["words"] is var words && _words.All(word => words.Contains(word, StringComparison.Ordinal)));

    private static bool IsIn(KeySpan span, string key) =>
        (span.From is null || string.CompareOrdinal(key, span.From) >= 0) && (span.To is null || string.CompareOrdinal(key, span.To) <= 0);
}
