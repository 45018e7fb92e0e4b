using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Documents.Forms;

/// <summary>
/// A file in the structure of the common application form for grants (CERFA n° 12156*06): who asks, for which project, with which budget, and what is
/// certified. What the form asks and the call did not is said to be unknown.
/// </summary>
public sealed class ApplicationFormPaper
{
    private const string NotAsked = "non demandé par cet appel à projets";

    private static readonly FieldType[] WithAPlace = [FieldType.Budget, FieldType.Request, FieldType.Partners, FieldType.Targets, FieldType.Uploads, FieldType.Declaration];

    private readonly FiledForm _form;

    private ApplicationFormPaper(FiledForm form) => _form = form;

    private ProgrammeDefinition Definition => _form.Definition;

    public static Paper Of(FiledForm form)
    {
        var filled = new ApplicationFormPaper(form);
        return new Paper($"Demande de subvention – {form.Applicant.LegalName}", new Letterhead(form.Applicant.LegalName, [$"Dossier {form.Number}", form.CallTitle]),
        [
            new Part.Title("Demande de subvention", "Structure du formulaire commun CERFA n° 12156*06, remplie d’après le dossier"),
            .. filled.Identification(), .. filled.Relations(), .. Means(), .. filled.Project(), .. filled.Budget(), .. filled.Certificate(),
        ]) { Reference = $"Dossier {form.Number}" };
    }

    private IEnumerable<Part> Identification()
    {
        var body = _form.Applicant;
        yield return new Part.Heading(1, "1. Identification de l’organisme");
        yield return new Part.Fields(
        [
            new("Nom – dénomination", body.LegalName), new("Numéro SIRET", body.Siret ?? "non renseigné"), new("Numéro RNA", body.Rna ?? "non renseigné"),
            new("Forme", Definition.Applicants.KindOf(body.LegalKind)?.Label ?? "non renseignée"), new("Date de création", French.Date(body.CreatedOn)),
            new("Adresse du siège", _form.HeadOffice is { } seat ? string.Join(", ", seat.Lines) : "non renseignée"),
            new("Représentant légal", _form.Representatives.IsEmpty ? "non renseigné" : string.Join(", ", _form.Representatives)),
        ]);
    }

    private IEnumerable<Part> Relations()
    {
        var partners = Definition.Partners(_form.Answers);
        yield return new Part.Heading(1, "2. Relations avec l’administration");
        yield return new Part.Fields([new("Agréments et reconnaissance d’utilité publique", NotAsked), new("Aides publiques des trois derniers exercices", NotAsked)]);
        yield return new Part.Heading(1, "3. Relations avec d’autres organismes");
        if (partners.IsEmpty) yield return new Part.Paragraph("L’organisme porte le projet seul.");
        else
            yield return new Part.Grid(
                "Partenaires du groupement", [new("Organisme", 6), new("Rôle", 6), new("Rémunéré", 2)],
                [.. partners.Select(partner => ImmutableArray.Create(_form.NameOf(partner.Organisation), partner.Role, partner.Paid ? "oui" : "non"))]);
    }

    private static IEnumerable<Part> Means()
    {
        yield return new Part.Heading(1, "4. Moyens humains au 31 décembre de l’année écoulée");
        yield return new Part.Paragraph("Ce que l’appel à projets en demande figure avec les réponses de la rubrique 6.");
        yield return new Part.Heading(1, "5. Budget de l’organisme");
        yield return new Part.Paragraph("Les comptes du dernier exercice clos, joints au dossier, en tiennent lieu.");
    }

    private IEnumerable<Part> Project()
    {
        yield return new Part.Heading(1, "6. Projet – objet de la demande");
        yield return new Part.Fields(
        [
            new("Intitulé", Definition.ProjectTitle(_form.Answers) ?? _form.CallTitle),
            .. Definition.Territory(_form.Answers) is { } place && Definition.FindDepartement(place) is { } known ? [new Labelled("Territoire", $"{known.Name} ({known.Code})")] : Array.Empty<Labelled>(),
            .. Definition.MeasuresOf(_form.Answers).Select(one => new Labelled(Definition.Measures.First(measure => measure.Code == one.Key).Label, French.Number(one.Value))),
        ]);
        foreach (var section in Definition.Form.Sections)
        {
            var said = section.Fields.Where(field => !WithAPlace.Contains(field.Type) && field.Code != Definition.TitleField && field.Code != Definition.TerritoryField)
                .Select(field => (field.Label, Words: AnswerWords.Of(field, _form.Answers.Find(field.Code), Definition))).Where(one => one.Words is not null).ToList();
            if (said.Count == 0) continue;
            yield return new Part.Heading(2, section.Title);
            foreach (var (label, words) in said) yield return new Part.Quoted(label.TrimEnd('.', ' ', '?', '\u202F'), words ?? "");
        }
        var targets = Definition.Targets(_form.Answers);
        if (targets.IsEmpty) yield break;
        yield return new Part.Heading(2, "Évaluation");
        yield return new Part.Grid(
            "Indicateurs et cibles", [new("Indicateur", 10), new("Cible", 3, IsFigure: true)],
            [.. Definition.Indicators.Where(one => targets.ContainsKey(one.Code)).Select(one => ImmutableArray.Create(one.Label, targets[one.Code] is { } target ? French.Number(target) : "non renseignée"))]);
    }

    private IEnumerable<Part> Budget()
    {
        yield return new Part.Heading(1, "Budget du projet");
        if (Definition.Budget(_form.Answers) is { } budget)
        {
            yield return BudgetGrid.Of(budget);
            var requested = Definition.RequestTotal(_form.Answers);
            if (budget.Incomes > Money.Zero)
                yield return new Part.Paragraph($"La subvention sollicitée de {French.Amount(requested)} représente {French.Number(decimal.Round(requested.Cents * 100m / budget.Incomes.Cents, 1, MidpointRounding.AwayFromZero))}\u202F% du total des produits du projet.");
        }
        else
        {
            yield return new Part.Paragraph("Cet appel à projets ne demande pas de budget.");
        }
        var lines = Definition.Request(_form.Answers);
        if (lines.IsEmpty) yield break;
        yield return new Part.Grid(
            "Subvention demandée", [new("Volet", 5), new("Année", 2), new("Bénéficiaire", 6), new("Montant", 3, IsFigure: true)],
            [.. lines.Select(line => ImmutableArray.Create(Definition.FindStrand(line.Strand)?.Label ?? line.Strand, $"{line.Year}", _form.NameOf(line.Payee), French.Amount(line.Amount)))],
            ["Total", "", "", French.Amount(lines.Sum(line => line.Amount))]);
    }

    private IEnumerable<Part> Certificate()
    {
        yield return new Part.Heading(1, "7. Attestations");
        yield return new Part.Items(
        [
            .. Definition.Form.Fields.Where(field => field.Type == FieldType.Declaration && AnswerWords.Of(field, _form.Answers.Find(field.Code), Definition) == "oui")
                .Select(field => $"{field.Label.TrimEnd('.')}\u202F: déclaré"),
        ]);
        yield return new Part.Paragraph($"Dossier reçu le {French.Meeting(_form.SentAt)} par voie électronique.");
        yield return new Part.Signatures([new Signatory("Le représentant légal", _form.Representatives.FirstOrDefault() ?? "")]);
    }
}
