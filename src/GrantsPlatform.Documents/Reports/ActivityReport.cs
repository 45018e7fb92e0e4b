using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Charts;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Reading.Registers;

namespace GrantsPlatform.Documents.Reports;

/// <summary>
/// A grantee's activity report out of its register: what was reached, and the tables and charts that the programme names. What leaves the grantee shows no
/// count by which somebody could be recognised.
/// </summary>
/// <param name="whole">For the grantee's own use: every count.</param>
public sealed class ActivityReport(RegisterActivity activity, bool whole)
{
    private const string Hidden = "masqué";
    private const string NotKnown = "non renseigné";

    public static Paper Of(RegisterActivity activity, bool whole) => new ActivityReport(activity, whole).Paper;

    private Paper Paper => new($"Rapport d’activité – {activity.Grantee}", new Letterhead(activity.Grantee, [$"Dossier {activity.Number}", activity.CallTitle]),
    [
        new Part.Title("Rapport d’activité", $"Du {French.Date(activity.Period.From)} au {French.Date(activity.Period.To)}"),
        .. whole ? [new Part.Framed("Usage interne", ["Ce rapport donne tous les effectifs, même ceux par lesquels on pourrait reconnaître quelqu’un\u202F: ne le transmettez pas."], [])] : Array.Empty<Part>(),
        new Part.Fields(
        [
            new("Organisme", activity.Grantee), new("Financeur", activity.Definition.Funder.Name), new("Appel à projets", activity.CallTitle),
            new("Lignes du tableau de suivi", French.Number(activity.Rows)),
        ]),
        new Part.Heading(1, "Indicateurs"),
        new Part.Figures(Indicators),
        .. activity.Tables.Where(table => table.Total > 0).SelectMany(Table),
        .. Empty(),
        .. whole ? [] : new Part[] { new Part.Paragraph($"«\u00A0{Hidden}\u00A0»\u202F: un effectif de moins de {French.Number(activity.Definition.Register?.Smallest ?? RegisterDefinition.UsualSmallestCell)}, ou dont un autre se déduirait. Les totaux comptent tout.") },
        new Part.Heading(1, "Analyse"),
        new Part.Paragraph("Ce que ces chiffres veulent dire, les freins rencontrés et les suites envisagées sont à écrire ici par l’organisme."),
    ]) { Reference = $"Dossier {activity.Number}" };

    private FigureTable Indicators => new(
        "Indicateurs", "Réalisé et cible", [new("Indicateur", 8), new("Réalisé", 3, IsFigure: true), new("Cible", 3, IsFigure: true), new("Lignes sans réponse", 3, IsFigure: true)],
        [.. Told.Select(one => ImmutableArray.Create(Cell.Of(one.Label), Reached(one), Cell.Of(one.Target), Cell.Of((decimal)one.Unknown)))]);

    private static Cell Reached(IndicatorResult one) => one.Value is not { } value ? Cell.Of(NotKnown) : one.Partial ? Cell.Of($"au moins {French.Number(value)}") : Cell.Of(value);

    /// <summary>What leaves the grantee tells what the agreement aims at: any other indicator could give away what a table hides.</summary>
    private IEnumerable<IndicatorResult> Told => whole ? activity.Indicators : activity.Indicators.Where(one => one.Target is not null);

    private IEnumerable<Part> Table(ActivityCounts counts)
    {
        var (lines, totals) = whole ? (counts.Whole, counts.WholeTotals) : (counts.Shown, counts.ShownTotals);
        var used = Enumerable.Range(0, counts.Categories.Length).Where(at => counts.Categories[at].Code.Length > 0 || lines[at].Any(count => count is not 0)).ToImmutableArray();
        yield return new Part.Heading(1, counts.Table.Label);
        if (ChartOf(counts, lines, used) is { } chart) yield return new Part.Chart(chart);
        else if (ChartOfTotals(counts, totals) is { } sums)
        {
            yield return new Part.Paragraph("Chaque effectif est trop petit pour être montré\u202F: le graphique donne les totaux de la période.");
            yield return new Part.Chart(sums);
        }
        yield return new Part.Figures(new FigureTable(
            counts.Table.Label, $"{counts.Table.Label}, en nombre",
            [
                new(HeadOf(counts.Table), 5),
                .. counts.Across.IsEmpty ? [new ColumnHead("Nombre", 2, IsFigure: true)] : (ColumnHead[])[.. counts.Across.Select(one => new ColumnHead(Capital(one.Label), 2, IsFigure: true)), new ColumnHead("Ensemble", 2, IsFigure: true)],
            ],
            [.. used.Select(at => ImmutableArray.Create([Cell.Of(Capital(counts.Categories[at].Label)), .. lines[at].Select(Count)]))],
            [Cell.Of("Total"), .. totals.Select(Count)]));
    }

    private static ChartData? ChartOf(ActivityCounts counts, ImmutableArray<ImmutableArray<long?>> lines, ImmutableArray<int> used)
    {
        if (counts.Table.Chart is not { } shape) return null;
        ImmutableArray<ChartSeries> series = counts.Across.IsEmpty
            ? [new ChartSeries("Nombre", [.. used.Select(at => (decimal?)lines[at][0])])]
            : [.. counts.Across.Select((one, column) => new ChartSeries(Capital(one.Label), [.. used.Select(at => (decimal?)lines[at][column])])).Where(one => one.Values.Any(value => value is not 0))];
        // Where every count is hidden or nought, there is nothing to draw.
        if (!series.Any(one => one.Values.Any(value => value > 0))) return null;
        return new ChartData(
            counts.Table.Label, shape switch { ActivityChart.Pie => ChartShape.Pie, ActivityChart.Bars => ChartShape.Bars, _ => ChartShape.Columns },
            [.. used.Select(at => Capital(counts.Categories[at].Label))], series, $"{counts.Table.Label}. Le tableau qui suit donne les mêmes chiffres.");
    }

    /// <summary>Where all that would be drawn is too small to be shown, its sums may not be.</summary>
    private static ChartData? ChartOfTotals(ActivityCounts counts, ImmutableArray<long?> totals) =>
        counts.Table.Chart is null || counts.Across.IsEmpty || !totals[..^1].Any(total => total > 0) ? null : new ChartData(
            $"{counts.Table.Label}, ensemble de la période", ChartShape.Columns, [.. counts.Across.Select(one => Capital(one.Label))],
            [new ChartSeries("Nombre", [.. totals[..^1].Select(total => (decimal?)total)])], $"{counts.Table.Label}, ensemble de la période. La dernière ligne du tableau qui suit donne les mêmes chiffres.");

    private IEnumerable<Part> Empty()
    {
        var none = activity.Tables.Where(table => table.Total == 0).Select(table => table.Table.Label).ToImmutableArray();
        if (!none.IsEmpty) yield return new Part.Paragraph($"Aucune ligne de la période pour\u202F: {string.Join("\u202F; ", none)}.");
    }

    private string HeadOf(ActivityTable table) => table.By switch
    {
        ActivityTable.Month => "Mois",
        ActivityTable.Age => "Âge",
        _ => KindOf(table)?.Find(table.By[(table.By.IndexOf('.', StringComparison.Ordinal) + 1)..])?.Label ?? "",
    };

    private RowKind? KindOf(ActivityTable table) =>
        table.By.StartsWith(RowPaths.Person, StringComparison.Ordinal) ? activity.Definition.Register?.Persons : activity.Definition.Register?.Find(table.Rows.Kind);

    private static Cell Count(long? count) => count is { } shown ? Cell.Of((decimal)shown) : Cell.Of(Hidden);

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
