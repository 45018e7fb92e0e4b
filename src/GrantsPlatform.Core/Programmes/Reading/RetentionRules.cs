using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Rows are kept until the reports that are computed from them are due: what is left of a period cannot be certified for it.</summary>
internal static class RetentionRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        const string path = "$.register.retentionMonths";
        if (definition.Register is not { RetentionMonths: >= 1 and <= 1200 } register || definition.Period is not ({ Year: >= 2000 and <= 2100 } from, { Year: >= 2000 and <= 2100 } to)) return;
        var kept = RowCheck.KeptUntil(register, from);
        var latest = definition.Reports
            .Where(report => report.Due is not null && report.Indicators.Any(code => definition.FindIndicator(code)?.Formula is not null))
            .Select(report => (report.Label, DueOn: report.Due!.DayFor(to))).OrderByDescending(report => report.DueOn).FirstOrDefault();
        findings.Require(latest.Label is null || latest.DueOn <= kept, path,
            $"Une ligne du {French.Date(from)} est effacée après le {French.Date(kept)}, avant l’échéance du bilan « {latest.Label} » qu’elle sert à calculer ({French.Date(latest.DueOn)}) : allongez la conservation.");
    }
}
