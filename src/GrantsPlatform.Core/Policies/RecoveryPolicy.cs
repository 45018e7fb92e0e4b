using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Recoveries;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Policies;

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
            OverpaymentFound => [ToRoles("overpayment-found", claim, self, [Role.HeadOfService, Role.ProgrammeManager])],
            // The end of the claim is told instead.
            OverpaymentRevised e when e.Amount == Money.Zero => [],
            OverpaymentRevised =>
            [
                ToRoles("recovery-revised", claim, self, [Role.HeadOfService, Role.AuthorisingOfficer, Role.AccountantCorrespondent]),
                .. claim.Phase is RecoveryPhase.Found ? Array.Empty<Reaction>() : [ToGrantee("recovery-revised", claim, self)],
            ],
            AdversarialLetterSent e => [ToGrantee("recovery-letter", claim, self, ("replyUntil", French.Date(e.ReplyUntil)))],
            ReplyRecorded => [ToRoles("recovery-reply", claim, self, [Role.HeadOfService])],
            ReplyPeriodEnded e => [ToRoles("recovery-reply-period-ended", claim, self, [Role.HeadOfService], ("replyUntil", French.Date(e.ReplyUntil)))],
            RecoveryConfirmed => [ToRoles("recovery-to-order", claim, self, [Role.AuthorisingOfficer])],
            RecoveryDropped { Announced: true } => [ToGrantee("recovery-dropped", claim, self)],
            OrderIssued e => [ToGrantee("recovery-order", claim, self, ("reference", e.Reference))],
            RecoveryCompleted => [ToGrantee("recovery-completed", claim, self)],
            ClaimWrittenOff e => [ToRoles("recovery-written-off", claim, self, [Role.AccountantCorrespondent], ("writtenOff", French.Amount(e.Amount)))],
            ClaimLapsed e =>
            [
                new Reaction.Send(OperatorTaskState.IdOf($"{self.Kind}-{self.Key}-{place.Version}"), new RaiseTask(self, Wire.NameOf(e), "recovery.lapsed")),
                ToRoles("recovery-lapsed", claim, self, [Role.AuthorisingOfficer, Role.AccountantCorrespondent], ("lost", French.Amount(e.Amount)), ("lapsedAfter", French.Date(e.LapsedAfter))),
            ],
            RecoveryDropped or ReceiptRecorded or WriteOffProposed => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static Reaction.Tell ToGrantee(string template, Known claim, StreamId self, params (string Name, string Value)[] values) =>
        new(new Message(template, self, [.. new[] { claim.Origin.Organisation, claim.Origin.Payee }.Distinct().Select(id => new ToOrganisation(id))], Values(claim, values)));

    private static Reaction.Tell ToRoles(string template, Known claim, StreamId self, Role[] roles, params (string Name, string Value)[] values) =>
        new(new Message(template, self, [.. roles.Select(role => new ToRole(role, claim.Origin.Programme))], Values(claim, values)));

    private static ImmutableSortedDictionary<string, string> Values(Known claim, (string Name, string Value)[] values) =>
        values.Append(("file", claim.Origin.Application)).Append(("amount", French.Amount(claim.Claimed))).ToImmutableSorted(value => value.Item1, value => value.Item2);
}
