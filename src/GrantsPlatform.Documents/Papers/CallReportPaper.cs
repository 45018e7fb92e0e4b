using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Words;

namespace GrantsPlatform.Documents.Papers;

/// <summary>
/// The balance sheet of a call (<em>bilan</em>): why, with what money, how it went, who is granted what, what was paid. Every figure is read from the
/// record; what the record does not know is said at the end, and not left out in silence.
/// </summary>
public static class CallReportPaper
{
    /// <param name="summary">Of every strand together.</param>
    /// <param name="strands">Each strand by itself, by its label, where the programme has several; otherwise empty.</param>
    public static Paper Of(CallSummary summary, ImmutableArray<(string Strand, CallSummary Summary)> strands) => new($"Bilan – {summary.Call.Title}", LetterPaper.Head(summary.Definition.Funder),
    [
        new Part.Title("Bilan de l’appel à projets", summary.Call.Title),
        .. Context(summary),
        .. Envelope(summary),
        .. Procedure(summary),
        .. Criteria(summary.Definition),
        .. Grants(summary, "Aides accordées"),
        .. strands.Where(one => one.Summary.Total.Grants > 0).SelectMany(one => Grants(one.Summary, $"Aides accordées, volet {one.Strand.ToLowerInvariant()}")),
        .. Paid(summary),
        .. Indicators(summary.Definition),
        .. Unknown(summary),
    ]);

    private static IEnumerable<Part> Context(CallSummary summary)
    {
        yield return new Part.Heading(1, "Contexte");
        foreach (var paragraph in summary.Definition.Presentation?.Paragraphs ?? []) yield return new Part.Paragraph(paragraph);
        yield return new Part.Fields(
        [
            new("Financeur", summary.Definition.Funder.Name),
            new("Fondement", summary.Definition.LegalBasis),
            new("Territoires", $"{French.Count(summary.Definition.Departements.Length, "département")}, dont {French.Number(summary.Places.Count(place => place.Granted.Grants > 0))} avec au moins un dossier retenu"),
        ]);
    }

    private static IEnumerable<Part> Envelope(CallSummary summary)
    {
        yield return new Part.Heading(1, "Enveloppe");
        yield return new Part.Grid(
            "Enveloppe et aides accordées par volet",
            [new("Volet", 5), new("Initiale", 3, IsFigure: true), new("Avec abondements", 3, IsFigure: true), new("Accordé", 3, IsFigure: true), new("Solde", 3, IsFigure: true)],
            [.. summary.Definition.Strands.Select(strand => Row(strand.Label, strand.Envelope, summary.Awards.Strands[strand.Code], summary.Awards.Granted.GetValueOrDefault(strand.Code)))],
            Row("Total de l’appel", summary.Definition.Strands.Sum(strand => strand.Envelope), summary.Awards.Total, summary.Awards.TotalGranted));
        foreach (var (strand, by) in summary.Overruns)
            yield return new Part.Quoted(
                $"Le volet {(summary.Definition.FindStrand(strand)?.Label ?? strand).ToLowerInvariant()} dépasse son enveloppe de {French.Amount(by)}",
                summary.OverrunReasons.GetValueOrDefault(strand, "Aucun motif n’est consigné."));
    }

    private static ImmutableArray<string> Row(string label, Money initial, Money envelope, Money granted) =>
        [label, French.Amount(initial), French.Amount(envelope), French.Amount(granted), French.Amount(envelope - granted)];

    private static IEnumerable<Part> Procedure(CallSummary summary)
    {
        yield return new Part.Heading(1, "Calendrier et procédure");
        yield return new Part.Fields(
        [
            new("Ouverture", French.Meeting(summary.Call.OpensAt, summary.Call.Zone)),
            new("Clôture", French.Until(summary.Call.ClosesAt, summary.Call.Zone)),
            new("Dossiers reçus", French.Number(summary.Files)),
            .. summary.Definition.Levels.Select((level, place) => new Labelled($"Avis {place + 1}", level.Label)),
        ]);
        string[] statuses = [.. FileStatusWords.Usual.Union(summary.Places.SelectMany(place => place.Outcomes.Where(one => one.Value > 0).Select(one => one.Key)).Order(StringComparer.Ordinal))];
        yield return new Part.Grid(
            "Dossiers par département et par issue",
            [new("Département", 5), new("Reçus", 2, IsFigure: true), .. statuses.Select(status => new ColumnHead(Capital(FileStatusWords.Plural(status)), 2, IsFigure: true))],
            [.. summary.Places.Select(place => Counts(Place(summary, place.Departement), place.Files, statuses.Select(status => place.Outcomes.GetValueOrDefault(status))))],
            Counts("Total", summary.Files, statuses.Select(summary.WithStatus)));
        if (!summary.Sessions.IsEmpty)
            yield return new Part.Grid(
                "Séances de la commission", [new("Date", 5), new("Lieu", 5), new("Dossiers", 2, IsFigure: true), new("Décisions", 2, IsFigure: true), new("Procès-verbal", 3)],
                [.. summary.Sessions.Select(session => ImmutableArray.Create(
                    French.Meeting(session.StartsAt, summary.Call.Zone), session.Place, French.Number(session.Files), French.Number(session.Decided),
                    session.Phase == SessionPhase.Signed ? "signé" : "en attente"))]);
    }

    private static ImmutableArray<string> Counts(string label, int files, IEnumerable<int> outcomes) => [label, French.Number(files), .. outcomes.Select(one => French.Number(one))];

    private static IEnumerable<Part> Criteria(ProgrammeDefinition definition)
    {
        yield return new Part.Heading(1, "Critères");
        yield return new Part.Paragraph("Pour être éligible, un projet remplit chacune de ces conditions\u202F:");
        yield return new Part.Items([.. definition.Eligibility.Select(rule => rule.Label)]);
        if (definition.Scoring.Criteria.IsEmpty) yield break;
        yield return new Part.Grid(
            "Grille de sélection", [new("Critère", 10), new("Poids", 2, IsFigure: true)],
            [.. definition.Scoring.Criteria.Select(one => ImmutableArray.Create(one.Label, $"{French.Number(one.Weight)}\u202F%"))]);
    }

    private static IEnumerable<Part> Grants(CallSummary summary, string heading)
    {
        yield return new Part.Heading(1, heading);
        var measure = summary.MeasureLabel ?? "Effectif";
        yield return new Part.Grid(
            "Aides par département", [new("Département", 6), new("Projets", 2, IsFigure: true), new(measure, 3, IsFigure: true), new("Accordé", 3, IsFigure: true)],
            [.. summary.Places.Where(place => place.Granted.Grants > 0).Select(place => Sums(Place(summary, place.Departement), place.Granted))], Sums("Total", summary.Total));
        yield return new Part.Paragraph($"{French.Count(summary.Consortia, "projet retenu est porté par un groupement", "projets retenus sont portés par un groupement")}.");
        yield return new Part.Grid(
            "Projets retenus", [new("Département", 4), new("Organisme", 6), new(measure, 3, IsFigure: true), new("Accordé", 3, IsFigure: true)],
            [.. summary.Grants.Select(grant => ImmutableArray.Create(Place(summary, grant.Departement), grant.Applicant, French.Number(grant.Measure), French.Amount(grant.Amount)))],
            ["Total", "", French.Number(summary.Grants.Sum(grant => grant.Measure)), French.Amount(summary.Grants.Sum(grant => grant.Amount))]);
    }

    private static ImmutableArray<string> Sums(string label, GrantSum sum) => [label, French.Number(sum.Grants), French.Number(sum.Measure), French.Amount(sum.Amount)];

    private static IEnumerable<Part> Paid(CallSummary summary)
    {
        if (summary.Money.IsEmpty) yield break;
        yield return new Part.Heading(1, "Conventions et versements");
        yield return new Part.Grid(
            "Par département",
            [new("Département", 4), new("Actes", 2, IsFigure: true), new("Conventionné", 4, IsFigure: true), new("Versé", 4, IsFigure: true), new("À verser", 3, IsFigure: true), new("Trop-perçu", 3, IsFigure: true), new("Reversé", 3, IsFigure: true)],
            [.. summary.Money.Select(line => Paid(Place(summary, line.Departement), line))], Paid("Total", MoneyLine.Total(summary.Money)));
    }

    private static ImmutableArray<string> Paid(string label, MoneyLine line) =>
        [label, French.Number(line.Agreements), French.Amount(line.Agreed), French.Amount(line.Paid), French.Amount(line.Due), French.Amount(line.Overpaid), French.Amount(line.Recovered)];

    private static IEnumerable<Part> Indicators(ProgrammeDefinition definition)
    {
        if (definition.Indicators.IsEmpty) yield break;
        yield return new Part.Heading(1, "Indicateurs suivis");
        yield return new Part.Items([.. definition.Indicators.Select(indicator => indicator.Label)]);
    }

    private static IEnumerable<Part> Unknown(CallSummary summary)
    {
        yield return new Part.Heading(1, "Ce que ce bilan ne dit pas");
        yield return new Part.Items(
        [
            .. summary.Money.IsEmpty ? ["Aucune convention n’est encore signée\u202F: les versements ne sont pas connus."] : Array.Empty<string>(),
            .. summary.Definition.Indicators.IsEmpty ? Array.Empty<string>() : ["Les valeurs des indicateurs viennent des rapports des bénéficiaires\u202F: elles se lisent dans les résultats de l’appel, une fois ces rapports acceptés."],
            "Les actions principales et les points forts sont à rédiger par le service\u202F: le registre des décisions n’en garde que les motifs.",
        ]);
    }

    private static string Place(CallSummary summary, string code) =>
        code.Length == 0 ? "Sans territoire" : summary.Definition.FindDepartement(code) is { } departement ? $"{departement.Name} ({code})" : code;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
