using System.Collections.Frozen;

namespace GrantsPlatform.Words;

/// <summary>What people call the letters that have templates, by the codes of their notices.</summary>
public static class LetterTitles
{
    private static readonly FrozenDictionary<string, string> Titles = new Dictionary<string, string>
    {
        ["act-agreement"] = "Convention avec ses annexes",
        ["act-amendment"] = "Avenant à la convention",
        ["balance-drawn"] = "Solde de la subvention",
        ["receipt"] = "Accusé de réception du dossier",
        ["complement-requested"] = "Demande de compléments",
        ["complement-received"] = "Accusé de réception des compléments",
        ["found-ineligible"] = "Dossier non éligible",
        ["decision-awarded"] = "Attribution de la subvention",
        ["decision-waiting-list"] = "Inscription sur la liste complémentaire",
        ["decision-deferred"] = "Ajournement",
        ["decision-rejected"] = "Refus",
        ["entitlement-awarded"] = "Attribution d’une aide sans concours",
        ["entitlement-rejected"] = "Refus d’une aide sans concours",
        ["appeal-receipt"] = "Accusé de réception d’un recours",
        ["appeal-upheld"] = "Recours accueilli",
        ["appeal-refused"] = "Recours rejeté",
        ["appeal-refused-by-silence"] = "Recours rejeté par le silence",
        ["agreement-sent"] = "Envoi de la convention à signer",
        ["agreement-active"] = "Entrée en vigueur de la convention",
        ["amendment-sent"] = "Envoi de l’avenant à signer",
        ["amendment-active"] = "Entrée en vigueur de l’avenant",
        ["amendment-request-declined"] = "Refus d’un avenant",
        ["agreement-terminated"] = "Résiliation de la convention",
        ["instalment-paid"] = "Attestation de versement",
        ["report-reminder"] = "Appel d’un bilan",
        ["report-late"] = "Relance pour un bilan",
        ["report-returned"] = "Bilan à compléter",
        ["report-accepted"] = "Bilan accepté",
        ["recovery-letter"] = "Trop-perçu\u202F: courrier contradictoire",
        ["recovery-dropped"] = "Trop-perçu\u202F: abandon du reversement",
        ["recovery-order"] = "Titre de recette",
        ["recovery-completed"] = "Reversement reçu en entier",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code itself where the letter is no more.</summary>
    public static string Of(string code) => Titles.GetValueOrDefault(code, code);
}
