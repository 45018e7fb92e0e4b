using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Rows are kept until the reports that are computed from them are due: what is left of a period cannot be certified for it.</summary>
internal static class RetentionRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        const string path = "$.register.retentionMonths";
        if (definition.Register is not { RetentionMonths: >= 1 and <= 1200 } register || definition.Period is not ({ Year: >= 2000 and <= 2100 } from, { Year: >= 2000 and <= 2100 } to)) return;
        foreach (var report in definition.Reports.Where(report => report.Indicators.Any(code => definition.FindIndicator(code)?.Formula is not null)))
        {
            var (first, last) = report.PeriodIn(from, to);
            // It may have no day, and one that counts from an event is not known here.
            if (report.Due?.DayFor(last) is not { } dueOn) continue;
            var kept = register.KeptUntil(first);
            if (dueOn <= kept) continue;
            findings.Add(path, $"Une ligne du {French.Date(first)} est effacée après le {French.Date(kept)}, avant l’échéance du bilan « {report.Label} » qu’elle sert à calculer ({French.Date(dueOn)}) : allongez la conservation.");
            return;
        }
    }
}
