using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>From the finding to the decision whether to claim.</summary>
internal static class Claiming
{
    private const int LongestReply = 20_000;

    public static Response Find(StreamId self, FindOverpayment find, RecoveryState state, Context context)
    {
        if (state is Known known)
        {
            if (known.Origin.Amount == find.Amount && known.Origin.Payee == find.Payee && known.Origin.Hash == find.Hash) return Response.Nothing;
            // Before anybody was told, or after the claim was dropped, the sum may be made again.
            if (known.Phase is not (RecoveryPhase.Found or RecoveryPhase.Dropped)) return new OverpaymentAlreadyFound();
        }
        var application = RecoveryState.ApplicationOf(self);
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(application)) is not { } file) return new RecoveryFileUnknown(application);
        if (find.Amount <= Money.Zero || find.Amount > Money.Largest) return new RecoveryAmountNotValid(Money.Largest);
        if (context.Facts.DefinitionOf(file.Origin.Programme, file.Origin.Revision)?.Recovery is not { } terms) return new RecoveryNotPlanned();
        return new OverpaymentFound(
            application, file.Call, file.Origin.Programme, file.Origin.Revision, file.Origin.Organisation, file.Receipt?.Dossier.Departement,
            find.Amount, find.Payee, find.Hash, find.Lines is { IsDefault: false } lines ? lines : [], terms.ReplyDays, context.At);
    }

    public static Response SendLetter(Known known, Context context) => known.Phase switch
    {
        RecoveryPhase.Adversarial or RecoveryPhase.Heard => Response.Nothing,
        RecoveryPhase.Found when context.Reason is { } reason && !reason.IsMissing() =>
            Response.Accept(new AdversarialLetterSent(context.At, ParisTime.DayOf(context.At).AddDays(known.Origin.ReplyDays), context.Actor))
                .With(ContentChange.Text(RecoveryRecords.Letter, reason)),
        RecoveryPhase.Found => new ReasonMissing(),
        _ => new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase)),
    };

    public static Response Reply(RecordReply record, Known known, Context context)
    {
        if (record.Reply.IsMissing() || record.Reply.Length > LongestReply) return new ReplyEmpty();
        var hash = Digest.Of(record.Reply);
        if (known.Replies.Contains(hash)) return Response.Nothing;
        if (known.Phase is not (RecoveryPhase.Adversarial or RecoveryPhase.Heard)) return new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase));
        var number = known.Replies.Length + 1;
        return Response.Accept(new ReplyRecorded(number, hash, context.At, context.Actor)).With(ContentChange.Text(RecoveryRecords.ReplyOf(number), record.Reply));
    }

    public static Response Confirm(ConfirmRecovery confirm, Known known, Context context)
    {
        var amount = confirm.Amount ?? known.Origin.Amount;
        if (known.Phase is RecoveryPhase.Confirmed && known.Claimed == amount) return Response.Nothing;
        if (NotHeard(known) is { } early) return early;
        if (amount <= Money.Zero || amount > known.Origin.Amount) return new RecoveryAmountNotValid(known.Origin.Amount);
        return context.Reason.IsMissing()
            ? new ReasonMissing()
            : Response.Accept(new RecoveryConfirmed(amount, context.At, context.Actor)).With(ContentChange.Text(RecoveryRecords.Confirmation, context.Reason));
    }

    /// <summary>A claim may be given up as soon as it turns out to be unfounded; only claiming has to wait.</summary>
    public static Response Drop(Known known, Context context) => known.Phase switch
    {
        RecoveryPhase.Dropped => Response.Nothing,
        RecoveryPhase.Found or RecoveryPhase.Adversarial or RecoveryPhase.Heard or RecoveryPhase.Confirmed => context.Reason.IsMissing()
            ? new ReasonMissing()
            : Response.Accept(new RecoveryDropped(known.Phase is not RecoveryPhase.Found, context.At, context.Actor)).With(ContentChange.Text(RecoveryRecords.Drop, context.Reason)),
        _ => new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase)),
    };

    private static Refusal? NotHeard(Known known) => known.Phase switch
    {
        RecoveryPhase.Heard => null,
        RecoveryPhase.Adversarial when !known.Replies.IsEmpty => null,
        RecoveryPhase.Adversarial adversarial => new ReplyPeriodStillOpen(adversarial.ReplyUntil),
        _ => new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase)),
    };
}
