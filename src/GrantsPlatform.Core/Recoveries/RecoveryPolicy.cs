using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>Who hears of a claim, step by step.</summary>
public sealed class RecoveryPolicy : Policy<RecoveryState, RecoveryEvent>
{
    public override string Kind => RecoveryState.Kind;

    public override IEnumerable<Reaction> On(RecoveryEvent happened, RecoveryState after, EventPlace place)
    {
        var claim = (Known)after;
        var self = place.Stream;
        return happened switch
        {
            OverpaymentFound => [ToRoles(new OverpaymentFoundNotice(claim.Claimed), claim, self, Role.HeadOfService, Role.ProgrammeManager)],
            // The end of the claim is told instead.
            OverpaymentRevised e when e.Amount == Money.Zero => [],
            OverpaymentRevised =>
            [
                ToRoles(new RecoveryRevisedNotice(claim.Claimed), claim, self, Role.HeadOfService, Role.AuthorisingOfficer, Role.AccountantCorrespondent),
                .. claim.Phase is RecoveryPhase.Found ? Array.Empty<Reaction>() : [ToGrantee(new RecoveryRevisedNotice(claim.Claimed), claim, self)],
            ],
            AdversarialLetterSent e => [ToGrantee(new RecoveryLetterNotice(claim.Claimed, e.ReplyUntil), claim, self)],
            ReplyRecorded => [ToRoles(new RecoveryReplyNotice(claim.Claimed), claim, self, Role.HeadOfService)],
            ReplyPeriodEnded e => [ToRoles(new ReplyPeriodEndedNotice(claim.Claimed, e.ReplyUntil), claim, self, Role.HeadOfService)],
            RecoveryConfirmed => [ToRoles(new RecoveryToOrderNotice(claim.Claimed), claim, self, Role.AuthorisingOfficer)],
            RecoveryDropped { Announced: true } e => [.. claim.Order is null ? [] : new[] { ToPayee(claim, self, stands: false, e.At) }, ToGrantee(new RecoveryDroppedNotice(), claim, self)],
            OrderIssued e => [ToPayee(claim, self, stands: true, e.At), ToGrantee(new RecoveryOrderNotice(claim.Claimed, e.Reference), claim, self)],
            RecoveryCompleted => [ToGrantee(new RecoveryCompletedNotice(claim.Claimed), claim, self)],
            ClaimWrittenOff e => [ToRoles(new RecoveryWrittenOffNotice(e.Amount), claim, self, Role.AccountantCorrespondent)],
            ClaimLapsed e =>
            [
                new Reaction.Send(OperatorTaskState.IdOf($"{self.Kind}-{self.Key}-{place.Version}"), new RaiseTask(self, Wire.NameOf(e), "recovery.lapsed")),
                ToRoles(new RecoveryLapsedNotice(e.Amount, e.LapsedAfter), claim, self, Role.AuthorisingOfficer, Role.AccountantCorrespondent),
            ],
            RecoveryDropped or ReceiptRecorded or WriteOffProposed => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    /// <summary>Whoever is ordered to pay back keeps it on record, for the risk of later reports.</summary>
    private static Reaction.Send ToPayee(Known claim, StreamId self, bool stands, DateTimeOffset at) =>
        new(OrganisationState.IdOf(claim.Origin.Payee), new NoteRepayment(claim.Origin.Application, self.Key, stands, at));

    private static Reaction.Tell ToGrantee(Notice notice, Known claim, StreamId self) =>
        new(new Message(notice, self, [.. new[] { claim.Origin.Organisation, claim.Origin.Payee }.Distinct().Select(id => new ToOrganisation(id))]));

    private static Reaction.Tell ToRoles(Notice notice, Known claim, StreamId self, params Role[] roles) =>
        new(new Message(notice, self, [.. roles.Select(role => new ToRole(role, claim.Origin.Programme))]));
}
