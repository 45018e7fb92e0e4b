using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Reading.Closing;

namespace GrantsPlatform.Documents.Reports;

/// <summary>What was reached beside what was aimed at. Counts of people that are too small stay hidden here as they are elsewhere.</summary>
internal static class ReachedTables
{
    public const string Hidden = "masqué";

    public static FigureTable Everywhere(ReachedOfCall told) => new(
        "Indicateurs", "Cible et réalisé, d’après les bilans finaux acceptés",
        [new("Indicateur", 6), new("Cible", 2, IsFigure: true), new("Réalisé", 2, IsFigure: true), new("Part (%)", 2, IsFigure: true), new("Bilans", 2, IsFigure: true), new("Non renseigné", 2, IsFigure: true)],
        [.. told.Everywhere.Select(one => ImmutableArray.Create(
            Cell.Of(one.Label), Cell.Of(one.Target), Of(one.Actual), Cell.Of(ShareOf(one)), Cell.Of((decimal)one.Reports), Cell.Of((decimal)one.Unknown)))]);

    public static FigureTable ByPlace(ReachedOfCall told, ImmutableArray<ReachedRow> rows) => new(
        "Indicateurs par département", "Réalisé par département",
        [new("Département", 5), .. told.Labels.Select(label => new ColumnHead(label, 3, IsFigure: true))],
        [.. rows.Select(row => ImmutableArray.Create([Cell.Of(row.Label), .. row.Counts.Select(Of)]))]);

    private static Cell Of(ReachedCount? count) => count is null ? Cell.Empty : count.Shown is { } shown ? Cell.Of(shown) : Cell.Of(Hidden);

    private static decimal? ShareOf(ReachedSum one) => one is { Target: > 0 and var target, Actual.Shown: { } actual } ? decimal.Round(100 * actual / target, 1, MidpointRounding.AwayFromZero) : null;
}
