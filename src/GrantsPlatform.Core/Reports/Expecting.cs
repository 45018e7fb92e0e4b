using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

internal static class Expecting
{
    public static Response Expect(StreamId self, ExpectReport expect, ReportState state, Context context)
    {
        if (ReportState.IdOf(expect.Application, expect.Code) != self) return new ReportUnknown();
        if (expect.From > expect.To || expect.From.Year < 2000 || expect.To.Year > 2100) return new ReportPeriodImplausible();
        if (context.Facts.DefinitionOf(expect.Programme, expect.Revision)?.FindReport(expect.Code) is not { } rule) return new ReportNotPlanned(expect.Code);
        var (from, to) = rule.PeriodIn(expect.From, expect.To);
        if (from > to) return new ReportPeriodImplausible();
        var dueOn = rule.Due?.DayFor(to, Counting.Milestones(rule, expect.Application, expect.Call, expect.From, expect.To, context.Facts));
        return state is Known known
            ? Move(expect with { From = from, To = to }, known, dueOn, context)
            : new ReportExpected(
                expect.Application, expect.Code, rule.Label, rule.Kind, expect.Call, expect.Programme, expect.Revision, expect.Organisation, expect.Departement,
                from, to, dueOn, rule.ReminderLeads, expect.Targets, context.At);
    }

    /// <summary>An amendment moves what is still to come; what was submitted stands as it was certified.</summary>
    private static Response Move(ExpectReport expect, Known known, DateOnly? dueOn, Context context)
    {
        if (known.Origin.Organisation != expect.Organisation || known.Origin.Programme != expect.Programme) return new ReportExistsAlready();
        if (known.From == expect.From && known.To == expect.To && known.RegularDueOn == dueOn && Wire.Same(known.Targets, expect.Targets)) return Response.Nothing;
        return known.Phase is ReportPhase.Expected or ReportPhase.Draft or ReportPhase.Telling
            ? new ReportMoved(expect.From, expect.To, dueOn, expect.Targets, context.At)
            : Response.Nothing;
    }

    /// <summary>
    /// What lies wholly after the end is cancelled; the rest covers the days until it, and a day that counts from the period's end counts from there.
    /// What was submitted, or sent back for correction, stands.
    /// </summary>
    public static Response End(EndReport end, Known known, Context context)
    {
        if (known.Phase is not (ReportPhase.Expected or ReportPhase.Draft or ReportPhase.Telling)) return Response.Nothing;
        var rule = ReportReading.RuleOf(known, context).Rule;
        if (known.From > end.On || (rule.Kind == ReportKind.Interim && known.RegularDueOn > end.On)) return new ReportCancelled(end.On, context.At);
        if (known.To <= end.On) return Response.Nothing;
        var milestones = Counting.Milestones(rule, known.Origin.Application, known.Origin.Call, known.From, end.On, context.Facts);
        return new ReportMoved(known.From, end.On, rule.Due?.DayFor(end.On, milestones), known.Targets, context.At);
    }

    public static IEnumerable<Event> Tick(Known known, Context context)
    {
        List<Event> due = [];
        if (known.DueOn is not { } dueOn) return due;
        var dueAt = ParisTime.EndOf(dueOn);
        if (dueAt <= context.At && !known.Overdue)
        {
            due.Add(new ReportOverdue(dueOn));
            // What was to remind of a day still ahead is settled by its passing.
            known = known.RemindedAtLeastUntil(dueAt);
        }
        if (ReminderSchedule.Due(dueAt, known.Origin.ReminderLeads, known.RemindedUntil, context.At) is { } lead)
            due.Add(new ReportReminderDue(dueOn, lead));
        return due;
    }

    public static IEnumerable<Upcoming> Upcoming(Known known)
    {
        if (known.DueOn is not { } dueOn) yield break;
        var dueAt = ParisTime.EndOf(dueOn);
        if (!known.Overdue) yield return new Upcoming(dueAt, $"Échéance\u202F: {known.Origin.Label}");
        foreach (var (at, _) in ReminderSchedule.Pending(dueAt, known.Origin.ReminderLeads, known.RemindedUntil))
            yield return new Upcoming(at, $"Rappel\u202F: {known.Origin.Label}");
    }
}
