using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>A part of the page on which a call is prepared.</summary>
/// <param name="Id">To which links lead.</param>
public sealed record PlaceGroup(string Id, string Title, string? Intro, IReadOnlyList<NamedPlace> Places)
{
    /// <summary>Those that stand beside each other.</summary>
    public IReadOnlyList<IReadOnlyList<NamedPlace>> Rows
    {
        get
        {
            var rows = new List<List<NamedPlace>>();
            foreach (var place in Places)
                if (place.Beside && rows.Count > 0) rows[^1].Add(place);
                else rows.Add([place]);
            return rows;
        }
    }
}

/// <param name="Label">Of its field.</param>
/// <param name="Beside">Stands beside the one before.</param>
/// <param name="TakesFile">A file may be sent in the place of an address.</param>
public sealed record NamedPlace(CallPlace Place, string Label, string? Hint = null, bool Optional = false, bool Beside = false, bool TakesFile = false);

/// <summary>What the places of a call are called on the page.</summary>
public static class PlaceNames
{
    private const string Mails = "L’adresse à laquelle les porteurs écrivent.";

    public static IReadOnlyList<PlaceGroup> Groups(ProgrammeRevision basis)
    {
        var definition = basis.Definition;
        var all = CallPlaces.Of(basis).ToDictionary(place => place.Path);
        var dated = all.Values.Where(place => place.About is not null).OrderBy(place => place.Path, StringComparer.Ordinal).Select(place => new NamedPlace(place, LabelOf(place))).ToList();
        return
        [
            new("intitule", "Intitulé", null, [Named(CallPlaces.Title, "Intitulé de l’appel")]),
            new("calendrier", "Calendrier", "Les heures sont celles du programme. Un appel programmé s’ouvre et se ferme de lui-même.", [.. Days(definition)]),
            new("montants", "Enveloppe", "Les abondements d’un appel précédent ne sont pas repris\u202F: ils s’enregistrent sur la page de l’appel.", [.. Money(definition)]),
            new("presentation", "Présentation et documents", "Ce que la page publique dit avant le formulaire. Tout laisser vide\u202F: la page n’en dit rien.", [.. Documents(definition)]),
            new("contacts", "Contacts", null,
            [
                Named(CallPlaces.Contact("contactService"), "Service à contacter"), Named(CallPlaces.Contact("contactMail"), "Courriel", Mails), Named(CallPlaces.Contact("contactPhone"), "Téléphone") with { Beside = true },
                Named(CallPlaces.Contact("contactAddress"), "Adresse postale", "Sur une ligne."), Named(CallPlaces.Contact("signatoryTitle"), "Qualité du signataire", "La fonction, jamais le nom d’une personne."),
                Named(CallPlaces.Contact("tribunal"), "Tribunal compétent", "Tel qu’il suit «\u00A0devant le\u00A0».") with { Beside = true },
            ]),
            .. dated.Count == 0 ? [] : (PlaceGroup[])[new("annees", "Ce que le programme dit de ses années",
                "Ces libellés, consignes et jours du programme nomment une année de l’appel précédent. Relisez-les un à un\u202F: rien ne les change à votre place.", dated)],
        ];

        NamedPlace Named(string path, string label, string? hint = null, bool optional = false) => new(all[path], label, hint, optional);

        IEnumerable<NamedPlace> Days(ProgrammeDefinition of)
        {
            yield return Named(CallPlaces.OpensOn, "Ouverture", "Le dépôt ouvre à 0 h 00 ce jour-là.");
            yield return Named(CallPlaces.ClosesOn, "Dernier jour de dépôt", "Inclus, sauf si une heure de clôture est donnée.") with { Beside = true };
            yield return Named(CallPlaces.ClosingTime, "Heure de clôture", "Par exemple 12:00\u202F; vide\u202F: la journée entière.", optional: true);
            yield return Named(CallPlaces.OperationFrom, "Début de l’opération financée", null, optional: true);
            yield return Named(CallPlaces.OperationTo, "Fin de l’opération financée", "Ce jour est inclus.", optional: true) with { Beside = true };
            yield return Named(CallPlaces.Retroactive, "L’opération peut commencer avant l’ouverture de l’appel\u202F: des dépenses antérieures sont admises.");
            if (of.Agreement is not null)
            {
                yield return Named(CallPlaces.AgreementFrom, "Début de la période conventionnée", "Vide\u202F: celui de l’opération.", optional: true);
                yield return Named(CallPlaces.AgreementTo, "Fin de la période conventionnée", "Vide\u202F: celle de l’opération.", optional: true) with { Beside = true };
            }
            foreach (var (at, rule) in of.Instalments.Index().Where(one => one.Item.On is not null)) yield return Named(CallPlaces.Instalment(at), $"Versement\u202F: {rule.Label}", "Le jour où il est dû.");
            foreach (var (at, rule) in of.Reports.Index().Where(one => one.Item.Due is DueRule.OnDay)) yield return Named(CallPlaces.ReportDay(at), $"Bilan\u202F: {rule.Label}", "Le jour où il est attendu.");
        }

        IEnumerable<NamedPlace> Money(ProgrammeDefinition of)
        {
            if (of.YearBasis == YearBasis.Civil) yield return Named(CallPlaces.Years, "Années financées", "Par exemple 2027, 2028.");
            foreach (var (at, strand) in of.Strands.Index()) yield return Named(CallPlaces.Envelope(at), $"Volet «\u00A0{strand.Label}\u00A0»");
            yield return Named(CallPlaces.Total, "Enveloppe totale", "Au moins la somme des volets.");
        }

        IEnumerable<NamedPlace> Documents(ProgrammeDefinition of)
        {
            yield return Named(CallPlaces.Purpose, "Pourquoi cet appel", "Une ligne vide sépare les paragraphes.", optional: true);
            yield return Named(CallPlaces.Duration, "Temps à prévoir pour remplir le dossier", "Une phrase.", optional: true);
            yield return Named(CallPlaces.Needed, "Ce qu’il faut avoir sous la main", "Un élément par ligne\u202F; les pièces jointes s’y ajoutent d’elles-mêmes.", optional: true);
            for (var at = 0; at < CallPlaces.TextsOf(of); at++)
            {
                yield return Named(CallPlaces.TextLabel(at), $"Document {at + 1}\u202F: intitulé", null, optional: true);
                yield return Named(CallPlaces.TextAddress(at), $"Document {at + 1}\u202F: adresse", "Elle commence par https://\u202F; ou envoyez le fichier lui-même.", optional: true) with { Beside = true, TakesFile = true };
            }
        }
    }

    private static string LabelOf(CallPlace place)
    {
        var member = place.Path[(place.Path.LastIndexOf('.') + 1)..].Split('[')[0];
        var what = member switch
        {
            "label" => "Libellé",
            "title" => "Titre",
            "message" => "Message au porteur",
            "hint" or "example" or "intro" => "Consigne",
            "legalBasis" => "Fondement juridique",
            "day" => "Jour limite",
            _ => "Texte",
        };
        return string.IsNullOrEmpty(place.About) ? what : $"{what}, {place.About}";
    }
}
