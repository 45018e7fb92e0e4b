using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the act, the plan of instalments and the payments of a definition.</summary>
internal static class PayingRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Agreement is { } agreement) Act(agreement, definition, findings);
        Plan(definition, findings);
        if (definition.Payment is { SecondApprovalAbove: { } above })
            findings.Require(above >= Kernel.Money.Zero, "$.payment.secondApprovalAbove", "Le seuil ne peut pas être négatif.");
        if (definition.Payment is { Debtor: { } debtor }) Debtor(debtor, findings);
        findings.Require(definition.Instalments.IsEmpty || (definition.Agreement is not null && definition.Payment is not null),
            "$.instalments", "Des versements supposent une convention (« agreement ») et des paiements (« payment »).");
    }

    /// <summary>As a bank takes it: a wrong account would only be found when everything else is ready.</summary>
    private static void Debtor(DebtorAccount debtor, Findings findings)
    {
        const string iban = "$.payment.debtor.iban";
        if (Iban.Check(debtor.Iban) is { } wrong) findings.Add(iban, $"{wrong.Message} {wrong.Remedy}");
        else findings.Require(Iban.IsInSepa(debtor.Iban), iban, "Un virement en euros ne part que d’un compte de l’espace SEPA.");
        if (debtor.Bic is { } bic && Bic.Check(bic, debtor.Iban) is { } unknown) findings.Add("$.payment.debtor.bic", $"{unknown.Message} {unknown.Remedy}");
    }

    private static void Act(AgreementRules agreement, ProgrammeDefinition definition, Findings findings)
    {
        findings.Require(agreement.ActThreshold >= Kernel.Money.Zero, "$.agreement.actThreshold", "Le seuil ne peut pas être négatif.");
        findings.Require(agreement.YearCeiling is null || agreement.YearCeiling > Kernel.Money.Zero, "$.agreement.yearCeiling", "Un plafond est supérieur à zéro.");
        var (from, to) = definition.Period;
        findings.Require((from is not null && to is not null) || !findings.IsWhole("$.calendar"), "$.agreement", "La période manque : donnez « from » et « to », ou ceux de l’opération dans le calendrier.");
        var isOfTheCalendar = agreement.From is null && agreement.To is null;
        findings.Require(isOfTheCalendar || !(to < from) || !findings.IsWhole("$.calendar"), "$.agreement.to", "La période ne peut pas finir avant de commencer.");
        findings.Require(agreement.From is null or { Year: >= 2000 and <= 2100 }, "$.agreement.from", "Un jour entre 2000 et 2100 est attendu.");
        findings.Require(agreement.To is null or { Year: >= 2000 and <= 2100 }, "$.agreement.to", "Un jour entre 2000 et 2100 est attendu.");
        findings.Require(!agreement.Signature.IsEmpty, "$.agreement.signature", "Le bénéficiaire signe d’une façon au moins\u202F: « code », « copy », ou les deux.");
        findings.Different(agreement.Signature, "$.agreement.signature");
        LeadRules.Check(agreement.SignatureReminders, "$.agreement.signatureReminders", "Un rappel part entre une minute et un an après l’envoi.", findings);
    }

    /// <summary>A day, or an event from which it counts: of those that the agreement itself knows.</summary>
    private static void Date(InstalmentRule rule, string path, Findings findings)
    {
        var dated = rule.Trigger == InstalmentTrigger.Date;
        findings.Require(rule.Due is not null || rule.On is not null == dated, path + ".on", "Un jour est donné quand le versement dépend d’une date, et seulement alors.");
        if (rule.Due is null) return;
        findings.Require(dated && rule.On is null, path + ".due", "Une échéance est donnée quand le versement dépend d’une date, à la place du jour.");
        findings.Require(rule.Due is DueRule.After { Event: not (Milestone.CallClosed or Milestone.DecisionNotified) }, path + ".due",
            "L’échéance d’un versement court d’un événement de la convention (« after ») : operation-started, operation-ended, agreement-signed, agreement-countersigned ou first-payment.");
        ReportRules.Due(rule.Due, path + ".due", findings);
    }

    private static void Plan(ProgrammeDefinition definition, Findings findings)
    {
        var plan = definition.Instalments;
        findings.Codes(plan, "$.instalments", rule => rule.Code);
        for (var i = 0; i < plan.Length; i++)
        {
            var (rule, path) = (plan[i], $"$.instalments[{i}]");
            if (!findings.IsRead(path + ".kind") || !findings.IsRead(path + ".trigger")) continue;
            var given = (rule.Share is null ? 0 : 1) + (rule.Amount is null ? 0 : 1);
            findings.Require(given == (rule.Kind == InstalmentKind.Balance ? 0 : 1), path,
                rule.Kind == InstalmentKind.Balance ? "Le solde se calcule par différence : ni part ni montant." : "Une part ou un montant est attendu, et un seul des deux.");
            findings.Require(rule.Share is null or (> 0 and <= 1), path + ".share", "Une part est supérieure à 0 et de 1 au plus.");
            findings.Require(rule.ShareOf is null || rule.Share is not null, path + ".shareOf", "Seule une part est celle de chacun ou celle du tout.");
            findings.Require(rule.Amount is null || rule.Amount > Kernel.Money.Zero, path + ".amount", "Un montant est supérieur à zéro.");
            Date(rule, path, findings);
            findings.Require(rule.Report is not null == (rule.Trigger == InstalmentTrigger.ReportAccepted), path + ".report", "Un bilan est donné quand le versement en dépend, et seulement alors.");
                if (rule.Report is { } named && definition.FindReport(named) is null && findings.IsWhole("$.reports"))
                findings.Once("report:" + named, path + ".report", $"Ce programme n’a pas de bilan « {named} ».{Nearest.Hint(named, definition.Reports.Select(report => report.Code))}");
            // A balance that is due before it is settled could be paid in full, whatever the report says.
            if (findings.IsRead("$.balance"))
                findings.Require((rule.Kind == InstalmentKind.Balance && definition.Balance is not null) == (rule.Trigger == InstalmentTrigger.Settled), path + ".trigger",
                    "Où une règle du solde est donnée, le solde est dû une fois arrêté (« settled ») ; aucun autre versement ne l’est ainsi.");
            findings.Require(rule.On is null or { Year: >= 2000 and <= 2100 }, path + ".on", "Un jour entre 2000 et 2100 est attendu.");
        }
        if (plan.IsEmpty || !findings.IsWhole("$.instalments")) return;
        findings.Require(plan.Count(rule => rule.Kind == InstalmentKind.Balance) == 1, "$.instalments", "Le plan de versement a un solde, et un seul.");
        findings.Require(plan.Sum(rule => rule.Share ?? 0) <= 1 || !findings.IsSound("$.instalments"), "$.instalments", "Les parts font plus que le tout.");
    }
}
