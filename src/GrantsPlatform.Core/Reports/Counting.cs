using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <summary>From which days that of a report counts, where its rule names an event.</summary>
internal static class Counting
{
    public static IEnumerable<Need> NeedsOf(string application, string code, string call, string programme, int revision, Facts facts) =>
    [
        .. DefinitionFacts.NeedOf(programme),
        .. Counts(facts.FindDefinition(programme, revision)?.FindReport(code))
            ? [new Need.State(AgreementState.IdOf(application)), new Need.State(ApplicationState.IdOf(application)), new Need.State(CallState.IdOf(call))]
            : (IEnumerable<Need>)[],
    ];

    /// <param name="from">First day of the operation.</param>
    /// <param name="to">Its last day, or that on which it was ended.</param>
    public static Milestones Milestones(ReportRule rule, string application, string call, DateOnly from, DateOnly to, Facts facts)
    {
        var days = Programmes.Milestones.None;
        if (Counts(rule))
        {
            if (facts.Published<AgreementFacts>(AgreementState.IdOf(application)) is { } agreement) days = agreement.Milestones;
            if (facts.Published<CallTerms>(CallState.IdOf(call)) is { } known) days = days.With(Milestone.CallClosed, known.Zone.LastDayBefore(known.ClosesAt));
            if (facts.Published<ApplicationFacts>(ApplicationState.IdOf(application))?.ToldPhase() is Phase.Decided { NotifiedAt: { } notified })
                days = days.With(Milestone.DecisionNotified, ParisTime.DayOf(notified));
        }
        return days.With(Milestone.OperationStarted, from).With(Milestone.OperationEnded, to);
    }

    private static bool Counts(ReportRule? rule) => rule?.Due is DueRule.After;
}
