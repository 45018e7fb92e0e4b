using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Letters.Tests.Samples;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Tests.Acts;

/// <summary>Acts of an imagined association, as rich and as poor as they come.</summary>
internal static class ActSamples
{
    private static readonly Funder Funder = Desk.Definition("cllaj-pas-de-calais-2025").Funder;

    private static Money Euros(decimal euros) => Money.FromEuros(euros);

    /// <summary>Two payees, a budget in kind too, every article.</summary>
    public static ActSaid Whole { get; } = new(
        ActTitles.Agreement, "AAP25-0042", "Association d’exemple", " (SIRET 99900001100018)", ", dont le siège est situé 1 rue de l’Exemple, 62000 Arras", " «\u00A0Permanences rurales\u00A0»",
        "Appel à projets d’exemple", Funder, "le président", "code de l’action sociale et des familles", new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), ActNumbers.Of(true, true, true),
        [new ActAmount("Logement", "2025", "Association d’exemple", Euros(16_000)), new ActAmount("Logement", "2026", "Mission d’exemple", Euros(4_000.50m))],
        [new SaidPayment("Avance", "Signature de la convention par les deux parties", Euros(16_000)), new SaidPayment("Solde", "Arrêté du solde", Euros(4_000.50m))],
        [new SaidTarget("Jeunes accompagnés", "24")], "60, 61 et 64", "80\u202F%", ["Compte rendu financier, au plus tard le 28 février 2027"], "60 mois",
        ", après que le bénéficiaire a eu 30 jours pour présenter ses observations",
        new ActAnnexed(
            [new ActAnswer("Résumé du projet", "Des permanences dans trois communes rurales.\nDeux jours par semaine.")],
            [new BudgetRow("60 Achats", Euros(5_000)), new BudgetRow("64 Charges de personnel", Euros(20_000.50m))], [new BudgetRow("74 Subventions d’exploitation – Département", Euros(20_000.50m)), new BudgetRow("75 Autres produits de gestion courante", Euros(5_000))],
            [new BudgetRow("864 Personnel bénévole", Euros(1_200))], [new BudgetRow("870 Bénévolat", Euros(1_200))],
            [new ActShare("Association d’exemple", "Bénéficiaire", Euros(16_000)), new ActShare("Mission d’exemple", "Co-accompagnement", Euros(4_000.50m))], null, null, null, null),
        new string('a', 64));

    /// <summary>One line, and no rule that could be left out.</summary>
    public static ActSaid Bare { get; } = Whole with
    {
        Registration = "", Seat = "", Project = "", Articles = ActNumbers.Of(false, false, false), Amounts = [Whole.Amounts[0]], Payments = [], Targets = [], Accounts = null, Rate = null, Reports = [], ReplyTime = "",
        Annexed = new ActAnnexed([], [], [], [], [], [Whole.Annexed.Shares[0]], "Le dossier déposé décrit l’action.", "Pas de budget.", "Aucun objectif.", "Aucun versement."),
    };

    public static AmendmentSaid Amendment { get; } = new(
        Whole with { Title = ActTitles.Amendment("1") }, "1", new DateOnly(2025, 9, 12),
        [new ActChange("Période", "du 1er septembre 2025 au 31 août 2026", "du 1er septembre 2025 au 31 décembre 2026"), new ActChange("Jeunes accompagnés", "20", "24")]);

    public static AmendmentSaid BareAmendment { get; } = Amendment with { Act = Bare with { Title = ActTitles.Amendment("1") }, Changes = [Amendment.Changes[0]] };
}
