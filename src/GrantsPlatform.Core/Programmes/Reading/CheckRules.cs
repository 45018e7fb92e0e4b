namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the full checks of reports.</summary>
internal static class CheckRules
{
    private const int MostPoints = 100;

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        for (var i = 0; i < definition.Reports.Length; i++)
            if (definition.Reports[i].Check is { } check) Check(definition.Reports[i], check, $"$.reports[{i}].check", definition, findings);
    }

    private static void Check(ReportRule report, CheckRule check, string path, ProgrammeDefinition definition, Findings findings)
    {
        findings.Require(report.Kind != ReportKind.Activity, path, "Un avis d’activité ne se contrôle pas.");
        findings.Require(check.Sample is not null || check.Risk is not null || !findings.IsRead(path), path, "Un contrôle approfondi se décide par tirage au sort (sample), par risque (risk), ou par les deux.");
        findings.NotEmpty(check.Pieces, path + ".pieces");
        findings.Codes(check.Pieces, path + ".pieces", piece => piece.Code);
        findings.Require(check.AnswerDays is >= 1 and <= 365, path + ".answerDays", "Le délai pour envoyer les pièces est entre 1 et 365 jours.");
        if (check.Sample is { } sample) Sample(sample, path + ".sample", findings);
        if (check.Risk is { } risk) Risk(risk, path + ".risk", definition, findings);
    }

    private static void Sample(SampleRule sample, string path, Findings findings)
    {
        findings.Require(sample.Share is > 0 and <= 1, path + ".share", "La part tirée au sort est supérieure à 0 et au plus égale à 1.");
        findings.Require(decimal.Round(sample.Share, 4) == sample.Share, path + ".share", "La part tirée au sort a quatre décimales au plus.");
        findings.Require(sample.Months is 1 or 2 or 3 or 4 or 6 or 12, path + ".months", "Le tirage a lieu tous les 1, 2, 3, 4, 6 ou 12 mois.");
    }

    private static void Risk(RiskRule risk, string path, ProgrammeDefinition definition, Findings findings)
    {
        findings.NotEmpty(risk.Criteria, path + ".criteria");
        findings.Codes(risk.Criteria, path + ".criteria", criterion => criterion.Code);
        var known = ReportPaths.Of(definition);
        for (var i = 0; i < risk.Criteria.Length; i++)
        {
            findings.Require(risk.Criteria[i].Points is >= 1 and <= MostPoints, $"{path}.criteria[{i}].points", "Un critère compte entre 1 et 100 points.");
            VocabularyRules.CheckReport(definition, findings, known, risk.Criteria[i].When, $"{path}.criteria[{i}].when");
        }
        findings.Require(risk.Threshold >= 1, path + ".threshold", "Le seuil est d’un point au moins.");
        findings.Require(risk.Threshold <= risk.Criteria.Sum(criterion => (long)criterion.Points) || !findings.IsSound(path), path + ".threshold", "Ce seuil ne peut pas être atteint\u202F: il dépasse le total des points.");
    }
}
