namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the balance, the recovery and the appeals of a definition.</summary>
internal static class SettlingRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (definition.Balance is { } balance) Balance(balance, definition, findings);
        if (definition.Recovery is { } recovery)
            findings.Require(recovery.ReplyDays is >= 1 and <= 366, "$.recovery.replyDays", "Le délai de réponse est entre 1 et 366 jours.");
        if (definition.Silence is { } silence)
            findings.Require(silence.Means == SilenceMeaning.Refusal ? silence.Months is >= 1 and <= 24 : silence.Months is null || !findings.IsRead("$.silence.means"),
                "$.silence.months", "Le délai est entre 1 et 24 mois où le silence vaut refus ; ailleurs il n’y en a pas.");
        if (definition.Appeals is { } appeals)
        {
            findings.Require(appeals.DelayMonths is >= 1 and <= 24, "$.appeals.delayMonths", "Le délai de recours est entre 1 et 24 mois.");
            findings.Require(appeals.SilenceMonths is >= 1 and <= 24, "$.appeals.silenceMonths", "Le délai de réponse est entre 1 et 24 mois.");
        }
    }

    private static void Balance(BalanceTerms balance, ProgrammeDefinition definition, Findings findings)
    {
        findings.Require(balance.Rate is null or (> 0 and <= 1), "$.balance.rate", "Le taux est supérieur à 0 et de 1 au plus.");
        switch (balance.Objective)
        {
            case null: break;
            case ObjectiveCoefficient.Steps steps:
                Indicator(steps.Indicator, "$.balance.objective.steps.indicator", definition, findings);
                Steps(steps, "$.balance.objective.steps.values", findings);
                break;
            case ObjectiveCoefficient.ProRata share:
                Indicator(share.Indicator, "$.balance.objective.proRata.indicator", definition, findings);
                findings.Require(share.Tolerance is >= 0 and < 1, "$.balance.objective.proRata.tolerance", "La tolérance est de 0 au moins et inférieure à 1.");
                break;
            default: throw new InvalidOperationException($"{balance.Objective} is not checked.");
        }
    }

    /// <summary>An indicator that may stay unknown cannot decide an amount.</summary>
    private static void Indicator(string code, string path, ProgrammeDefinition definition, Findings findings)
    {
        if (!findings.IsRead("$.indicators")) return;
        var found = definition.FindIndicator(code);
        ReportRules.KnownIndicator(code, path, definition, findings);
        findings.Require(found is not { Optional: true }, path, $"L’indicateur « {code} » peut ne pas être renseigné : le solde ne peut pas en dépendre.");
        findings.Require(found is null || definition.Reports.Any(report => report.Kind == ReportKind.Final && report.Indicators.Contains(code)) || !findings.IsSound("$.reports"),
            path, $"Aucun bilan final ne donne l’indicateur « {code} ».");
    }

    private static void Steps(ObjectiveCoefficient.Steps steps, string path, Findings findings)
    {
        findings.NotEmpty(steps.Values, path);
        for (var i = 0; i < steps.Values.Length; i++)
        {
            findings.Require(i == 0 ? steps.Values[0].From == 0 : steps.Values[i].From > steps.Values[i - 1].From, $"{path}[{i}].from", "Les paliers partent de 0 et se suivent dans l’ordre.");
            findings.Require(steps.Values[i].Coefficient is >= 0 and <= 1, $"{path}[{i}].coefficient", "Un coefficient est entre 0 et 1.");
            findings.Require(i == 0 || steps.Values[i].Coefficient >= steps.Values[i - 1].Coefficient, $"{path}[{i}].coefficient", "Un palier supérieur ne peut pas avoir un coefficient plus faible.");
        }
    }
}
