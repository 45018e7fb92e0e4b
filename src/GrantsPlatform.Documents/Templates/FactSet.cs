using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What one document says, by the names that templates call it by.</summary>
public sealed record FactSet
{
    public static readonly FactSet Nothing = new();

    public ImmutableDictionary<string, string> Texts { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What comes several times, each with facts of its own.</summary>
    public ImmutableDictionary<string, ImmutableArray<FactSet>> Rows { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<FactSet>>(StringComparer.Ordinal);

    /// <summary>What the platform itself says, as whole paragraphs: remedies, mentions of the law.</summary>
    public ImmutableDictionary<string, ImmutableArray<Part>> Pieces { get; init; } = ImmutableDictionary.Create<string, ImmutableArray<Part>>(StringComparer.Ordinal);

    /// <summary>There is something to say under that name.</summary>
    public bool Has(string name) => Texts.ContainsKey(name) || (Rows.TryGetValue(name, out var rows) && !rows.IsEmpty) || (Pieces.TryGetValue(name, out var piece) && !piece.IsEmpty);

    /// <summary>An empty text is none.</summary>
    public FactSet With(string name, string? text) => string.IsNullOrEmpty(text) ? this : this with { Texts = Texts.SetItem(name, text) };

    public FactSet With(string name, ImmutableArray<FactSet> rows) => this with { Rows = Rows.SetItem(name, rows) };

    public FactSet With(string name, ImmutableArray<Part> piece) => this with { Pieces = Pieces.SetItem(name, piece) };
}
