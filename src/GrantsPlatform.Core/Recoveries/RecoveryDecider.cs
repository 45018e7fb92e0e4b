using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>Money that was paid and is not due: heard first, then claimed, then collected or given up.</summary>
public sealed class RecoveryDecider : Decider<RecoveryState, RecoveryCommand, RecoveryEvent>
{
    public override string Kind => RecoveryState.Kind;
    public override RecoveryState Empty => new RecoveryState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, RecoveryCommand? command, RecoveryState state, Facts facts)
    {
        if (command is not FindOverpayment) return [];
        var file = ApplicationState.IdOf(RecoveryState.ApplicationOf(self));
        return [new Need.State(file), .. facts.FindPublished<ApplicationFacts>(file) is { } known ? DefinitionFacts.NeedOf(known.Origin.Programme) : []];
    }

    public override Response Decide(StreamId self, RecoveryCommand command, RecoveryState state, Context context) => (command, state) switch
    {
        (FindOverpayment find, _) => Claiming.Find(self, find, state, context),
        (_, RecoveryState.Absent) => new RecoveryUnknown(),
        (ReviseOverpayment revise, Known known) => Revising.Revise(revise, known, context),
        (SendAdversarialLetter, Known known) => Claiming.SendLetter(known, context),
        (RecordReply record, Known known) => Claiming.Reply(record, known, context),
        (ConfirmRecovery confirm, Known known) => Claiming.Confirm(confirm, known, context),
        (DropRecovery, Known known) => Claiming.Drop(known, context),
        (IssueOrder issue, Known known) => Collecting.Issue(issue, known, context),
        (RecordReceipt receipt, Known known) => Collecting.Receive(receipt, known, context),
        (ProposeWriteOff, Known known) => Collecting.Propose(known, context),
        (WriteOff, Known known) => Collecting.WriteOff(known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, RecoveryState state, Context context) =>
        state is Known known ? Collecting.Tick(known, context) : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(RecoveryState state) => state is Known known ? Collecting.Upcoming(known) : [];

    public override RecoveryState Evolve(RecoveryState state, RecoveryEvent happened) => (happened, state) switch
    {
        (OverpaymentFound e, _) => new Known(e, new RecoveryPhase.Found()),
        (OverpaymentRevised e, Known known) => known with
        {
            Origin = known.Origin with { Amount = e.Amount, Hash = e.Hash },
            // What was confirmed for less is not claimed for more; the letter that ends a claim still names it.
            Claimed = e.Amount == Money.Zero ? known.Claimed : known.Phase is RecoveryPhase.Found ? e.Amount : Money.Min(known.Claimed, e.Amount),
        },
        (AdversarialLetterSent e, Known known) => known with { Phase = new RecoveryPhase.Adversarial(e.ReplyUntil) },
        (ReplyRecorded e, Known known) => known with { Replies = known.Replies.Add(e.Hash) },
        (ReplyPeriodEnded, Known known) => known with { Phase = new RecoveryPhase.Heard() },
        (RecoveryConfirmed e, Known known) => known with { Phase = new RecoveryPhase.Confirmed(), Claimed = e.Amount },
        (RecoveryDropped, Known known) => known with { Phase = new RecoveryPhase.Dropped() },
        (OrderIssued e, Known known) => known with { Phase = new RecoveryPhase.Ordered(), Order = e.Reference, AgeFrom = e.At },
        (ReceiptRecorded e, Known known) => known with { Receipts = known.Receipts.Add(e.Reference, e.Amount), AgeFrom = e.At },
        (RecoveryCompleted, Known known) => known with { Phase = new RecoveryPhase.Recovered() },
        (WriteOffProposed e, Known known) => known with { Proposal = e },
        (ClaimWrittenOff e, Known known) => known with { Phase = new RecoveryPhase.WrittenOff(), WrittenOff = e.Amount },
        (ClaimLapsed, Known known) => known with { Phase = new RecoveryPhase.Lapsed() },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };
}
