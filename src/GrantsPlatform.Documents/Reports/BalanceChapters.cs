using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Maps;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Reading.Closing;

namespace GrantsPlatform.Documents.Reports;

/// <summary>
/// The balance sheet of a call (<em>bilan</em>) chapter by chapter: why, with what money, how it went, who was granted what and where, what was done, paid
/// and reached. Every figure is read from the record; what the record does not know is said at the end, and not left out in silence.
/// </summary>
public sealed class BalanceChapters
{
    private readonly BalanceSheet _sheet;
    private readonly BalanceTables _tables;

    private BalanceChapters(BalanceSheet sheet) => (_sheet, _tables) = (sheet, new BalanceTables(sheet));

    private ProgrammeDefinition Definition => _sheet.Summary.Definition;

    public static ImmutableArray<Chapter> Of(BalanceSheet sheet) => [.. new BalanceChapters(sheet).All().Where(chapter => !chapter.Parts.IsEmpty)];

    private IEnumerable<Chapter> All()
    {
        yield return new Chapter("Contexte", [.. Context()]);
        yield return new Chapter("Enveloppe", [.. Envelope()]);
        yield return new Chapter("Critères", [.. Criteria()]);
        yield return new Chapter("Calendrier et procédure", [.. Procedure()]);
        if (_sheet.Projects.IsEmpty)
        {
            yield return new Chapter("Aides accordées", [new Part.Paragraph("Aucun projet n’est retenu à ce jour.")]);
        }
        else
        {
            yield return new Chapter("Aides accordées", [.. Grants()]);
            foreach (var one in _sheet.Strands.Where(one => _sheet.Strands.Length > 1 && one.Summary.Total.Grants > 0))
                yield return new Chapter(
                    $"Aides accordées, volet {one.Strand.Label.ToLowerInvariant()}",
                    [new Part.Figures(_tables.Places(one.Summary, one.Strand)), new Part.Figures(_tables.Projects(one.Summary, one.Strand))]);
            yield return new Chapter("Couverture du territoire", [.. Coverage()]);
            yield return new Chapter("Actions principales", [new Part.Figures(_tables.Actions)]);
            yield return new Chapter("Points forts", [.. Strengths()]);
        }
        yield return new Chapter("Conventions et versements", _sheet.Summary.Money.IsEmpty ? [] : [new Part.Figures(_tables.Paid)]);
        yield return new Chapter("Indicateurs et évaluation", [.. Indicators()]);
        yield return new Chapter("Ce que ce bilan ne dit pas", [new Part.Items([.. Unknown()])]);
    }

    private IEnumerable<Part> Context()
    {
        foreach (var paragraph in Definition.Presentation?.Paragraphs ?? []) yield return new Part.Paragraph(paragraph);
        yield return new Part.Fields(
        [
            new("Financeur", Definition.Funder.Name),
            new("Fondement", Definition.LegalBasis),
            new("Porteurs admis", French.List(Definition.Applicants.Kinds.Select(kind => Lower(kind.Label)))),
            new("Années financées", French.List(Definition.Years.Select(year => $"{year}"))),
        ]);
    }

    private IEnumerable<Part> Envelope()
    {
        yield return new Part.Figures(_tables.Envelope);
        var topUps = Definition.Strands.SelectMany(strand => strand.TopUps.Select(topUp => $"{strand.Label}\u202F: {French.Amount(topUp.Amount)}, {Lower(topUp.Source)}")).ToImmutableArray();
        if (!topUps.IsEmpty)
        {
            yield return new Part.Paragraph($"L’enveloppe initiale a été abondée de {French.Amount(_sheet.Summary.Awards.Total - Definition.Strands.Sum(strand => strand.Envelope))}\u202F:");
            yield return new Part.Items(topUps);
        }
        foreach (var (strand, by) in _sheet.Summary.Overruns)
            yield return new Part.Quoted(
                $"Le volet {(Definition.FindStrand(strand)?.Label ?? strand).ToLowerInvariant()} dépasse son enveloppe de {French.Amount(by)}",
                _sheet.Summary.OverrunReasons.GetValueOrDefault(strand, "Aucun motif n’est consigné."));
    }

    private IEnumerable<Part> Criteria()
    {
        if (!Definition.Eligibility.IsEmpty)
        {
            yield return new Part.Paragraph("Pour être éligible, un projet remplit chacune de ces conditions\u202F:");
            yield return new Part.Items([.. Definition.Eligibility.Select(rule => rule.Label)]);
        }
        if (!Definition.Scoring.Criteria.IsEmpty) yield return new Part.Figures(_tables.Criteria);
    }

    private IEnumerable<Part> Procedure()
    {
        var (summary, zone) = (_sheet.Summary, _sheet.Summary.Call.Zone);
        yield return new Part.Fields(
        [
            new("Ouverture", French.Meeting(summary.Call.OpensAt, zone)),
            new("Clôture", French.Until(summary.Call.ClosesAt, zone)),
            new("Dossiers reçus", French.Number(summary.Files)),
            .. Definition.Levels.Select((level, place) => new Labelled($"Avis {place + 1}", level.Label)),
            new("Commissions", summary.Sessions.IsEmpty ? "aucune" : $"{French.Count(summary.Sessions.Length, "séance")}\u202F: {French.List(summary.Sessions.Select(session => French.Date(zone.DayOf(session.StartsAt))))}"),
        ]);
        yield return new Part.Figures(_tables.Outcomes);
        if (!summary.Sessions.IsEmpty) yield return new Part.Figures(_tables.Sessions);
    }

    private IEnumerable<Part> Grants()
    {
        yield return new Part.Figures(_tables.Places(_sheet.Summary));
        yield return new Part.Paragraph($"{(_sheet.Summary.Consortia == 0 ? "Aucun projet retenu n’est porté par un groupement" : French.Count(_sheet.Summary.Consortia, "projet retenu est porté par un groupement", "projets retenus sont portés par un groupement"))}, sur {French.Number(_sheet.Projects.Length)}.");
        yield return new Part.Figures(_tables.Projects(_sheet.Summary));
        if (_sheet.Strands.Length > 1) yield return new Part.Figures(_tables.Strands);
        if (Definition.Years.Length > 1) yield return new Part.Figures(_tables.Years);
    }

    private IEnumerable<Part> Coverage()
    {
        var (all, missing) = (Definition.Departements.Length, _sheet.NotCovered);
        yield return new Part.Items(
        [
            $"{French.Count(all - missing.Length, "département", "départements")} sur {French.Number(all)} avec au moins un projet retenu, tous volets confondus",
            .. missing.IsEmpty ? Array.Empty<string>() : [$"Sans projet retenu\u202F: {French.List(missing.Select(place => $"{place.Name} ({place.Code})"))}"],
            .. _sheet.Strands.Length == 1 ? [] : _sheet.Strands.Select(one =>
                $"Volet {one.Strand.Label.ToLowerInvariant()}\u202F: {French.Count(one.Summary.Total.Grants, "projet")} dans {French.Count(one.Summary.Places.Count(place => place.Granted.Grants > 0), "département")}"),
        ]);
        var places = _sheet.Summary.Places.Where(place => place.Granted.Grants > 0).ToDictionary(place => place.Departement, place => new MapSum(place.Granted.Amount, place.Granted.Grants), StringComparer.Ordinal);
        if (DepartementMap.Of(Definition, places, MapWords.Grants) is { } map) yield return new Part.Map(map, AlternativeOf(map));
    }

    private static string AlternativeOf(DepartementMap map) => $"{map.Words.Title}. {string.Join("\u202F; ", map.Places.Select(place => place.Words).OfType<string>())}.";

    private IEnumerable<Part> Strengths()
    {
        if (!_sheet.Strengths.IsEmpty) yield return new Part.Figures(_tables.Strengths);
        if (_sheet.Strengths.Length > BalanceTables.MostStrengths)
            yield return new Part.Paragraph($"Les {French.Number(BalanceTables.MostStrengths)} premiers points forts sur {French.Number(_sheet.Strengths.Length)}.");
    }

    private IEnumerable<Part> Indicators()
    {
        if (!Definition.Reports.IsEmpty) yield return new Part.Paragraph($"L’évaluation repose sur ces bilans\u202F: {French.List(Definition.Reports.Select(report => Lower(report.Label)))}.");
        if (_sheet.Told.Labels.IsEmpty)
        {
            if (!Definition.Indicators.IsEmpty) yield return new Part.Items([.. Definition.Indicators.Select(indicator => indicator.Label)]);
            yield break;
        }
        yield return new Part.Figures(ReachedTables.Everywhere(_sheet.Told));
        if (_sheet.ReachedByPlace is { IsEmpty: false } rows && Definition.Departements.Length > 1) yield return new Part.Figures(ReachedTables.ByPlace(_sheet.Told, rows));
        yield return new Part.Paragraph($"«\u00A0{ReachedTables.Hidden}\u00A0»\u202F: un nombre de personnes si petit qu’on pourrait les reconnaître, ou dont un autre se déduirait. Les totaux comptent tout.");
    }

    private IEnumerable<string> Unknown()
    {
        if (_sheet.Summary.Money.IsEmpty) yield return "Aucune convention n’est encore signée\u202F: les versements ne sont pas connus.";
        if (_sheet.Unreported > 0) yield return $"{French.Count(_sheet.Unreported, "projet n’a", "projets n’ont")} pas encore de bilan final accepté\u202F: les indicateurs ne les comptent pas.";
        if (!Definition.Indicators.IsEmpty && _sheet.Told.Labels.IsEmpty) yield return "Aucun bilan final n’est accepté\u202F: le réalisé des indicateurs n’est pas connu.";
        if (_sheet.Projects.Any(project => project.Actions is null)) yield return "Des dossiers ne disent pas leurs actions en bref, ou leurs textes sont effacés.";
        yield return "Les crédits engagés hors de cet appel (enveloppe nationale, moyens d’autres dispositifs) ne sont pas au registre.";
        yield return "Ce que le service retient de l’ensemble des projets est à rédiger par lui\u202F: les points forts ci-dessus sont ceux que chaque instruction a consignés.";
        if (!Definition.Invented.IsEmpty) yield return $"{French.Count(Definition.Invented.Length, "valeur")} de la définition du programme {(Definition.Invented.Length < 2 ? "est marquée comme supposée" : "sont marquées comme supposées")}\u202F: aucune source ne {(Definition.Invented.Length < 2 ? "la" : "les")} donne.";
    }

    private static string Lower(string words) => words is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + words[1..] : words;
}
