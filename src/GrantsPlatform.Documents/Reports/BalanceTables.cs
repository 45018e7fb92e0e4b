using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Reading.Closing;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Reports;

/// <summary>The tables of a balance sheet: how files fared, what was granted where, what was paid.</summary>
internal sealed class BalanceTables(BalanceSheet sheet)
{
    private CallSummary Summary => sheet.Summary;

    private string Measure => Summary.MeasureLabel ?? "Effectif";

    public FigureTable Envelope => new(
        "Enveloppe", "Enveloppe et aides accordées par volet",
        [new("Volet", 8), new("Initiale", 6, IsFigure: true), new("Abondements", 7, IsFigure: true), new("Disponible", 6, IsFigure: true), new("Accordé", 6, IsFigure: true), new("Solde", 4, IsFigure: true)],
        [.. Summary.Definition.Strands.Select(strand => Money(strand.Label, strand.Envelope, Summary.Awards.Strands[strand.Code], Summary.Awards.Granted.GetValueOrDefault(strand.Code))), .. OfNoStrand],
        Money("Total de l’appel", Summary.Definition.Strands.Sum(strand => strand.Envelope), Summary.Awards.Total, Summary.Awards.TotalGranted));

    /// <summary>What the funder added up beyond its strands.</summary>
    private IEnumerable<ImmutableArray<Cell>> OfNoStrand => Summary.Awards.Total - Summary.Awards.Strands.Values.Sum() is var rest && rest != Core.Kernel.Money.Zero
        ? [Money("Non réparti entre les volets", Core.Kernel.Money.Zero, rest, Core.Kernel.Money.Zero)] : [];

    public FigureTable Outcomes
    {
        get
        {
            string[] statuses = [.. FileStatusWords.Usual.Union(Summary.Places.SelectMany(place => place.Outcomes.Where(one => one.Value > 0).Select(one => one.Key)).Order(StringComparer.Ordinal))];
            return new FigureTable(
                "Issues", "Dossiers par département et par issue",
                [new("Département", 5), new("Reçus", 2, IsFigure: true), .. statuses.Select(status => new ColumnHead(Capital(FileStatusWords.Plural(status)), 2, IsFigure: true))],
                [.. Summary.Places.Select(place => Counts(Place(place.Departement), place.Files, statuses.Select(status => place.Outcomes.GetValueOrDefault(status))))],
                Counts("Total", Summary.Files, statuses.Select(Summary.WithStatus)));
        }
    }

    public FigureTable Sessions => new(
        "Commissions", "Séances de la commission", [new("Date", 5), new("Lieu", 5), new("Dossiers", 2, IsFigure: true), new("Décisions", 2, IsFigure: true), new("Procès-verbal", 3)],
        [.. Summary.Sessions.Select(session => ImmutableArray.Create(
            new Cell.Moment(Summary.Call.Zone.Wall(session.StartsAt)), Cell.Of(session.Place), Cell.Of((decimal)session.Files), Cell.Of((decimal)session.Decided),
            Cell.Of(session.Phase == SessionPhase.Signed ? "signé" : "en attente")))]);

    public FigureTable Criteria => new(
        "Critères", "Grille de sélection", [new("Critère", 10), new(WeightsAreParts ? "Poids (%)" : "Poids", 2, IsFigure: true), new("Note moyenne des projets retenus", 4, IsFigure: true), new("Sur", 2, IsFigure: true)],
        [.. Summary.Definition.Scoring.Criteria.Select(one => ImmutableArray.Create(
            Cell.Of(one.Label), Cell.Of(one.Weight), Cell.Of(sheet.Criteria.FirstOrDefault(mean => mean.Criterion == one)?.Mean), Cell.Of((decimal)one.Scale)))]);

    /// <summary>Weights that make a hundred are read as parts of it.</summary>
    private bool WeightsAreParts => Summary.Definition.Scoring.Criteria.Sum(one => one.Weight) == 100;

    public FigureTable Strands => new(
        "Volets", "Projets retenus par volet", [new("Volet", 6), new("Projets", 2, IsFigure: true), new(Measure, 3, IsFigure: true), new("Accordé", 3, IsFigure: true)],
        [.. sheet.Strands.Select(one => Sums(one.Strand.Label, one.Summary.Total))]);

    public FigureTable Years
    {
        get
        {
            var years = Summary.Definition.Years;
            return new FigureTable(
                "Années", "Aides accordées par volet et par année", [new("Volet", 6), .. years.Select(year => new ColumnHead($"{year}", 3, IsFigure: true)), new("Ensemble", 3, IsFigure: true)],
                [.. Summary.Definition.Strands.Select(strand => Line(strand.Label, one => one.Strand == strand.Code))], Line("Total", _ => true));

            ImmutableArray<Cell> Line(string label, Func<YearOfStrand, bool> counts)
            {
                var mine = sheet.Years.Where(counts).ToList();
                return [Cell.Of(label), .. years.Select(year => Cell.Of(mine.Where(one => one.Year == year).Sum(one => one.Granted))), Cell.Of(mine.Sum(one => one.Granted))];
            }
        }
    }

    /// <param name="strand">Null: all of them.</param>
    public FigureTable Places(CallSummary summary, Strand? strand = null) => new(
        $"Départements{SheetOf(strand)}", $"Aides par département{Named(strand)}", [new("Département", 6), new("Projets", 2, IsFigure: true), new(Measure, 3, IsFigure: true), new("Accordé", 3, IsFigure: true)],
        [.. summary.Places.Where(place => place.Granted.Grants > 0).Select(place => Sums(Place(place.Departement), place.Granted))], Sums("Total", summary.Total));

    public FigureTable Projects(CallSummary summary, Strand? strand = null) => new(
        $"Projets{SheetOf(strand)}", $"Projets retenus{Named(strand)}", [new("Département", 4), new("Organisme", 6, IsTyped: true), new(Measure, 3, IsFigure: true), new("Accordé", 3, IsFigure: true)],
        [.. summary.Grants.Select(grant => ImmutableArray.Create(Cell.Of(Place(grant.Departement)), Cell.Of(grant.Applicant), Cell.Of((decimal)grant.Measure), Cell.Of(grant.Amount)))],
        [Cell.Of("Total"), Cell.Empty, Cell.Of((decimal)summary.Grants.Sum(grant => grant.Measure)), Cell.Of(summary.Grants.Sum(grant => grant.Amount))]);

    public FigureTable Actions => new(
        "Actions", "Actions principales, d’après les dossiers", [new("Département", 3), new("Organisme", 5, IsTyped: true), new("Projet et actions", 10, IsTyped: true)],
        [.. sheet.Projects.Select(one => ImmutableArray.Create(Cell.Of(Place(one.Line.Departement)), Cell.Of(one.Line.Applicant), Cell.Of(ActionsOf(one))))]);

    public FigureTable Strengths => new(
        "Points forts", "Points forts relevés à l’instruction", [new("Point fort", 10, IsTyped: true), new("Projets", 2, IsFigure: true)],
        [.. sheet.Strengths.Take(MostStrengths).Select(one => ImmutableArray.Create(Cell.Of(one.Words), Cell.Of((decimal)one.Applicants.Length)))]);

    /// <summary>More are told by nobody.</summary>
    public const int MostStrengths = 40;

    public FigureTable Paid => new(
        "Versements", "Conventions et versements par département",
        [new("Département", 4), new("Actes", 2, IsFigure: true), new("Conventionné", 4, IsFigure: true), new("Versé", 4, IsFigure: true), new("À verser", 3, IsFigure: true), new("Trop-perçu", 3, IsFigure: true), new("Reversé", 3, IsFigure: true)],
        [.. Summary.Money.Select(line => PaidIn(Place(line.Departement), line))], PaidIn("Total", MoneyLine.Total(Summary.Money)));

    public string Place(string code) =>
        code.Length == 0 ? "Sans territoire" : Summary.Definition.FindDepartement(code) is { } departement ? $"{departement.Name} ({code})" : code;

    /// <summary>Names of sheets are short: by the first word of the strand, unless another has the same.</summary>
    private string SheetOf(Strand? strand) =>
        strand is null ? "" : $" – {(Summary.Definition.Strands.Count(other => FirstWord(other) == FirstWord(strand)) == 1 ? FirstWord(strand) : strand.Code)}";

    private static string FirstWord(Strand strand) => strand.Label.Split(' ', '\u00A0')[0].ToLowerInvariant();

    private static string Named(Strand? strand) => strand is null ? "" : $", volet {strand.Label.ToLowerInvariant()}";

    private static string? ActionsOf(AwardedProject project) => (project.Title, project.Actions) switch
    {
        ({ } title, { } actions) when !actions.StartsWith(title, StringComparison.Ordinal) => $"«\u00A0{French.InQuotes(title)}\u00A0»\u202F: {actions}",
        (_, { } actions) => actions,
        ({ } title, _) => title,
        _ => null,
    };

    private static ImmutableArray<Cell> Money(string label, Money initial, Money envelope, Money granted) =>
        [Cell.Of(label), Cell.Of(initial), Cell.Of(envelope - initial), Cell.Of(envelope), Cell.Of(granted), Cell.Of(envelope - granted)];

    private static ImmutableArray<Cell> Counts(string label, int files, IEnumerable<int> outcomes) => [Cell.Of(label), Cell.Of((decimal)files), .. outcomes.Select(one => Cell.Of((decimal)one))];

    private static ImmutableArray<Cell> Sums(string label, GrantSum sum) => [Cell.Of(label), Cell.Of((decimal)sum.Grants), Cell.Of((decimal)sum.Measure), Cell.Of(sum.Amount)];

    private static ImmutableArray<Cell> PaidIn(string label, MoneyLine line) =>
        [Cell.Of(label), Cell.Of((decimal)line.Agreements), Cell.Of(line.Agreed), Cell.Of(line.Paid), Cell.Of(line.Due), Cell.Of(line.Overpaid), Cell.Of(line.Recovered)];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
