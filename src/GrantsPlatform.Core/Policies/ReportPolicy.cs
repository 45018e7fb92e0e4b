using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Policies;

/// <summary>Messages to the grantee and to the service as a report comes and goes.</summary>
public sealed class ReportPolicy : Policy<ReportState, ReportEvent>
{
    public override string Kind => ReportState.Kind;

    public override IEnumerable<Reaction> On(ReportEvent happened, ReportState after, EventPlace place)
    {
        var report = (Known)after;
        var self = place.Stream;
        return happened switch
        {
            ReportReminderDue e => [ToGrantee(e.Lead.Rough >= TimeSpan.Zero ? "report-reminder" : "report-late", report, self, ("dueOn", French.Date(e.DueOn)))],
            ReportOverdue e => [ToService("report-missing", report, self, ("dueOn", French.Date(e.DueOn)))],
            ReportSubmitted e =>
            [
                ToGrantee("report-receipt", report, self, ("at", French.Instant(e.At)), ("hash", e.Hash)),
                ToService("report-submitted", report, self, ("at", French.Meeting(e.At))),
            ],
            ReportReturned e => [ToGrantee("report-returned", report, self, ("dueOn", French.Date(e.DueOn)))],
            ReportAccepted e => [.. ToAgreement(report), ToGrantee("report-accepted", report, self, ("costs", e.EligibleCosts is { } costs ? $"Dépenses éligibles acceptées\u202F: {French.Amount(costs)}." : ""))],
            ActivityTold e =>
            [
                new Reaction.Tell(new Message("activity-told", self, [.. e.To.Select(role => new ToRole(role, report.Origin.Programme, report.Origin.Departement))],
                    Values(report, ("activity", e.Label), ("day", French.Date(e.Day)), ("commune", e.Commune)))),
            ],
            ReportExpected or ReportMoved or ReportCancelled or ReportSaved => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    /// <summary>An accepted report makes payments due; a final one settles the balance.</summary>
    private static IEnumerable<Reaction> ToAgreement(Known report)
    {
        var agreement = AgreementState.IdOf(report.Origin.Application);
        yield return new Reaction.Send(agreement, new NoteAcceptedReport(report.Origin.Code));
        if (report.Origin.Kind == ReportKind.Final) yield return new Reaction.Send(agreement, new SettleFromReport(report.Origin.Code));
    }

    private static Reaction.Tell ToGrantee(string template, Known report, StreamId self, params (string Name, string Value)[] values) =>
        new(new Message(template, self, [new ToOrganisation(report.Origin.Organisation)], Values(report, values)));

    private static Reaction.Tell ToService(string template, Known report, StreamId self, params (string Name, string Value)[] values) =>
        new(new Message(template, self, [new ToRole(Role.DepartmentalInstructor, report.Origin.Programme, report.Origin.Departement), new ToRole(Role.ProgrammeManager, report.Origin.Programme)], Values(report, values)));

    private static ImmutableSortedDictionary<string, string> Values(Known report, params (string Name, string Value)[] values) =>
        values.Append(("file", report.Origin.Application)).Append(("report", report.Origin.Label)).ToImmutableSorted(value => value.Item1, value => value.Item2);
}
