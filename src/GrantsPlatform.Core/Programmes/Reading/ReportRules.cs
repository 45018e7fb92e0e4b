using GrantsPlatform.Core.Files;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold in the reports of a definition.</summary>
internal static class ReportRules
{
    private const string Far = "Un rappel part à une minute au moins et un an au plus de l’échéance.";

    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        findings.Codes(definition.Reports, "$.reports", report => report.Code);
        for (var i = 0; i < definition.Reports.Length; i++) Report(definition.Reports[i], $"$.reports[{i}]", definition, findings);
    }

    private static void Report(ReportRule report, string path, ProgrammeDefinition definition, Findings findings)
    {
        findings.Codes(report.Sections, path + ".sections", section => section.Code);
        for (var i = 0; i < report.Sections.Length; i++)
            findings.Require(report.Sections[i].MaxLength is null or (> 0 and <= 100_000), $"{path}.sections[{i}].maxLength", "La longueur maximale est entre 1 et 100000 caractères.");
        Uploads(report, path + ".uploads", findings);
        for (var i = 0; i < report.Indicators.Length; i++)
        {
            KnownIndicator(report.Indicators[i], $"{path}.indicators[{i}]", definition, findings);
            findings.Require(report.Indicators.IndexOf(report.Indicators[i]) == i, $"{path}.indicators[{i}]", "Cet indicateur est donné deux fois.");
        }
        findings.Require(report.Tolerance is null or (>= 0 and <= 1), path + ".tolerance", "La tolérance est entre 0 et 1.");
        Due(report.Due, path + ".due", findings);
        Period(report, path + ".period", definition, findings);
        if (report.Reminders is { } reminders)
        {
            LeadRules.Check(reminders.Before, path + ".reminders.before", Far, findings);
            LeadRules.Check(reminders.After, path + ".reminders.after", Far, findings);
        }
        Kind(report, path, findings);
    }

    private static void Uploads(ReportRule report, string path, Findings findings)
    {
        findings.Codes(report.Uploads, path, upload => upload.Code);
        findings.Require(report.Uploads.IsEmpty || report.Kind != ReportKind.Activity, path, "Un avis d’activité n’a pas de pièces jointes.");
        for (var i = 0; i < report.Uploads.Length; i++)
        {
            var upload = report.Uploads[i];
            findings.Require(upload.MaxBytes is null or > 0, $"{path}[{i}].maxBytes", "La taille possible est supérieure à zéro.");
            findings.Different(upload.Formats, $"{path}[{i}].formats");
            for (var at = 0; at < upload.Formats.Length; at++)
                findings.Require(FileType.OfExtension(upload.Formats[at]) is not null, $"{path}[{i}].formats[{at}]", "La plateforme ne prend pas de fichiers de ce format.");
        }
    }

    /// <summary>An indicator that the programme does not have is told once, wherever it is used.</summary>
    public static void KnownIndicator(string code, string path, ProgrammeDefinition definition, Findings findings)
    {
        if (code == "" || definition.FindIndicator(code) is not null || !findings.IsRead("$.indicators") || definition.FindIndicator("") is not null) return;
        findings.Once("indicator:" + code, path, $"Le programme n’a pas d’indicateur « {code} ».{Nearest.Hint(code, definition.Indicators.Select(indicator => indicator.Code))}");
    }

    private static void Kind(ReportRule report, string path, Findings findings)
    {
        if (!findings.IsRead(path + ".kind")) return;
        var tells = report.Kind == ReportKind.Activity;
        findings.Require(report.Due is not null || report.Kind != ReportKind.Final, path + ".due", "Un bilan final a une échéance.");
        findings.Require(report.Due is null || !tells, path + ".due", "Un avis d’activité n’a pas d’échéance.");
        findings.Require(report.Sections.IsEmpty || !tells, path + ".sections", "Un avis d’activité n’a pas de rubriques.");
        findings.Require(report.Indicators.IsEmpty || !tells, path + ".indicators", "Un avis d’activité n’a pas d’indicateurs.");
        findings.Require(!report.FinancialReport || !tells, path + ".financialReport", "Un avis d’activité n’a pas de compte rendu financier.");
        findings.Require(tells == !report.Activities.IsEmpty, path + ".activities", tells ? "Les natures d’activité manquent." : "Seul un avis d’activité a des natures d’activité.");
        findings.Require(tells == !report.Services.IsEmpty, path + ".services", tells ? "Les services à informer manquent." : "Seul un avis d’activité nomme des services à informer.");
        findings.Codes(report.Activities, path + ".activities", activity => activity.Code);
    }

    public static void Due(DueRule? due, string path, Findings findings)
    {
        switch (due)
        {
            case null: break;
            case DueRule.OnDay day: findings.Require(day.Day is { Year: >= 2000 and <= 2100 }, path + ".day", "Un jour entre 2000 et 2100 est attendu."); break;
            case DueRule.MonthsAfterPeriod after: Months(after.Months, path + ".monthsAfterPeriod", findings); break;
            case DueRule.MonthsAfterFinancialYear year:
                Months(year.Months, path + ".monthsAfterFinancialYear.months", findings);
                findings.Require(year.LastMonth is >= 1 and <= 12, path + ".monthsAfterFinancialYear.lastMonth", "Un mois entre 1 et 12 est attendu.");
                break;
            case DueRule.After after:
                Months(after.Months ?? 0, path + ".after.months", findings);
                findings.Require(after.Days is null or (>= 0 and <= 1830), path + ".after.days", "Une échéance est à 1830 jours au plus.");
                findings.Require(after.Months is not null || after.Days is not null, path + ".after", "Un nombre de mois ou de jours est attendu.");
                break;
            default: throw new InvalidOperationException($"{due} is not checked.");
        }
    }

    private static void Period(ReportRule report, string path, ProgrammeDefinition definition, Findings findings)
    {
        if (report.Period is not { } period || !findings.IsRead(path)) return;
        findings.Require(report.Kind != ReportKind.Activity || !findings.IsRead(path[..^".period".Length] + ".kind"), path, "Un avis d’activité n’a pas de période.");
        Bound(period.From, path + ".from");
        Bound(period.To, path + ".to");
        if (definition.Period is ({ } from, { } to) && findings.IsRead("$.calendar") && findings.IsRead("$.agreement") && from.Year >= 2000 && to.Year is >= 2000 and <= 2100)
            findings.Require(report.PeriodIn(from, to) is var own && own.From <= own.To, path, "La période du bilan finirait avant de commencer.");

        void Bound(PeriodBound? bound, string at)
        {
            switch (bound)
            {
                case null: break;
                case PeriodBound.OnDay day: findings.Require(day.Day is { Year: >= 2000 and <= 2100 }, at + ".day", "Un jour entre 2000 et 2100 est attendu."); break;
                case PeriodBound.MonthsAfterStart start: findings.Require(start.Months is >= 0 and <= 120, at + ".monthsAfterStart", "Un nombre de mois entre 0 et 120 est attendu."); break;
                case PeriodBound.MonthsAfterEnd end: findings.Require(end.Months is >= -120 and <= 120, at + ".monthsAfterEnd", "Un nombre de mois entre -120 et 120 est attendu."); break;
                default: throw new InvalidOperationException($"{bound} is not checked.");
            }
        }
    }

    private static void Months(int months, string path, Findings findings) =>
        findings.Require(months is >= 0 and <= 60, path, "Une échéance est à 60 mois au plus.");
}
