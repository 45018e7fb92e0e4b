using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What must hold between the days of a definition: the call, the operation that it funds, its years, payments and reports.</summary>
internal static class PeriodRules
{
    public static void Check(ProgrammeDefinition definition, Findings findings)
    {
        if (!findings.IsSound("$.calendar")) return;
        Operation(definition.Calendar, findings);
        if (definition.Agreement is { } agreement && findings.IsSound("$.agreement")) Act(agreement, definition, findings);
        if (!findings.IsSound("$.calendar")) return;
        Reminders(definition, findings);
        if (!findings.IsSound("$.agreement")) return;
        Years(definition, findings);
        Payments(definition, findings);
        Reports(definition, findings);
    }

    private static void Operation(Calendar calendar, Findings findings)
    {
        if (calendar.OperationTo < calendar.OpensOn)
            findings.Add("$.calendar.operationTo", $"L’opération finit le {French.Date(calendar.OperationTo.Value)}, avant que l’appel n’ouvre le {French.Date(calendar.OpensOn)}.");
        else if (calendar.OperationTo < calendar.ClosesOn)
            findings.Add("$.calendar.closesOn", $"L’appel ferme le {French.Date(calendar.ClosesOn)}, après la fin de l’opération ({French.Date(calendar.OperationTo.Value)}).");
        if (calendar.OperationFrom < calendar.OpensOn && !(calendar.OperationTo < calendar.OpensOn) && !calendar.Retroactive)
            findings.Add("$.calendar.operationFrom",
                $"L’opération commence le {French.Date(calendar.OperationFrom.Value)}, avant que l’appel n’ouvre le {French.Date(calendar.OpensOn)}. Si des dépenses antérieures sont admises, dites-le : « retroactive » à true.");
        findings.Require(!calendar.Retroactive || calendar.OperationFrom < calendar.OpensOn, "$.calendar.retroactive", "Seule une opération qui commence avant l’ouverture de l’appel est rétroactive.");
    }

    private static void Act(AgreementRules agreement, ProgrammeDefinition definition, Findings findings)
    {
        var calendar = definition.Calendar;
        findings.Require(!(agreement.To < calendar.ClosesOn), "$.agreement.to", $"La période financée finit avant que l’appel ne ferme, le {French.Date(calendar.ClosesOn)}.");
        findings.Require(!(agreement.From < calendar.OpensOn) || agreement.To < calendar.ClosesOn || calendar.Retroactive || agreement.From == calendar.OperationFrom, "$.agreement.from",
            $"La période financée commence avant que l’appel n’ouvre, le {French.Date(calendar.OpensOn)}.");
    }

    private static void Reminders(ProgrammeDefinition definition, Findings findings)
    {
        var calendar = definition.Calendar;
        for (var i = 0; i < definition.Reminders.Draft.Length; i++)
            findings.Require(ReminderSchedule.At(calendar.ClosesAt, definition.Reminders.Draft[i], calendar.Clocks) > calendar.OpensAt, $"$.reminders.draft[{i}]", "Ce rappel partirait avant l’ouverture de l’appel.");
    }

    private static void Years(ProgrammeDefinition definition, Findings findings)
    {
        if (!findings.IsRead("$.yearBasis")) return;
        var project = definition.YearBasis == YearBasis.Project;
        if (definition.Period is not ({ } from, { } to))
        {
            findings.Require(!project, "$.yearBasis", "Des années de l’opération supposent son début et sa fin.");
            return;
        }
        for (var i = 0; i < definition.Years.Length; i++)
        {
            var year = definition.Years[i];
            if (!findings.IsSound($"$.years[{i}]")) continue;
            findings.Require(project ? FundedYears.StartOf(year, from) <= to : year >= from.Year && year <= to.Year, $"$.years[{i}]",
                $"L’année {year} est hors de l’opération ({French.Date(from)} – {French.Date(to)}).");
        }
    }

    private static void Payments(ProgrammeDefinition definition, Findings findings)
    {
        for (var i = 0; i < definition.Instalments.Length; i++)
            findings.Require(!(definition.Instalments[i].On < definition.Calendar.ClosesOn), $"$.instalments[{i}].on",
                $"Ce versement serait dû avant que l’appel ne ferme, le {French.Date(definition.Calendar.ClosesOn)}.");
    }

    private static void Reports(ProgrammeDefinition definition, Findings findings)
    {
        for (var i = 0; i < definition.Reports.Length; i++)
        {
            var report = definition.Reports[i];
            if (report.Due is not DueRule.OnDay due || !findings.IsRead($"$.reports[{i}].kind")) continue;
            findings.Require(due.Day > definition.Calendar.ClosesOn, $"$.reports[{i}].due.day", $"Ce bilan serait dû avant que l’appel ne ferme, le {French.Date(definition.Calendar.ClosesOn)}.");
            if (due.Day > definition.Calendar.ClosesOn && report.Kind == ReportKind.Final && definition.Period.To is { } to)
                findings.Require(due.Day >= to, $"$.reports[{i}].due.day", $"Le bilan final serait dû avant la fin de l’opération, le {French.Date(to)}.");
        }
    }
}
