using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Submitting
{
    public static Response Deposit(StreamId self, DepositApplication deposit, Known known, Context context)
    {
        if (known.Receipt is { } receipt) return new AlreadySubmitted(receipt.At, known.Zone);
        if (known.Phase is Phase.Draft { Deposit: { } earlier } && earlier.Hash == deposit.Hash) return Response.Nothing;
        if (NotInTime(known, context) is { } late) return late;
        var reading = FileReading.Of(self, known, context);
        return Unfit(deposit.Hash, known, reading)
            ?? (Response)new ApplicationDeposited(deposit.Hash, context.Actor, reading.Definition.Submission.FourEyes);
    }

    public static Response Submit(StreamId self, SubmitApplication submit, Known known, Context context)
    {
        if (known.Receipt is { } receipt) return receipt.Dossier.Hash == submit.Hash ? Response.Nothing : new AlreadySubmitted(receipt.At, known.Zone);
        if (NotInTime(known, context) is { } late) return late;

        var reading = FileReading.Of(self, known, context);
        if (Unfit(submit.Hash, known, reading) is { } unfit) return unfit;
        if (Consenting.Missing(known, reading) is { } missing) return missing;
        if (reading.Definition.Submission.FourEyes)
        {
            if (DepositOf(known.Phase) is not { } deposit || deposit.Hash != submit.Hash) return new NotDeposited();
            if (deposit.By == context.Actor) return new ValidatedByDepositor();
        }
        return Response.Accept(new ApplicationSubmitted(context.At, reading.Dossier(submit.Hash), context.Actor, reading.Definition.Silence))
            .With(ContentChange.Json(FileReading.SubmissionRecordOf(1), reading.Answers));
    }

    public static Response Reopen(ReopenLate reopen, Known known, Context context)
    {
        var until = known.Zone.EndOf(reopen.Until);
        if (!FileReading.DefinitionOf(known, context).Submission.LateReopening) return new LateReopeningImpossible();
        if (known.LateUntil == until && known.Phase is Phase.Draft) return Response.Nothing;
        if (known.Phase is not (Phase.Draft or Phase.Lapsed)) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (context.At < Drafting.CallOf(known, context).ClosesAt) return new CallStillOpen();
        if (until <= context.At) return new DayNotAhead(reopen.Until);
        if (DaysAhead.IsTooFar(reopen.Until, context.At)) return new DayTooFarAhead(reopen.Until);
        return context.Reason.IsMissing() ? new ReasonMissing() : new ReopenedLate(until, context.At);
    }

    /// <summary>
    /// A request whose last byte arrived before the deadline is in time even when it is carried out later, so a lapsed draft may
    /// still turn out to have been submitted.
    /// </summary>
    private static Refusal? NotInTime(Known known, Context context)
    {
        if (known.Phase is not (Phase.Draft or Phase.Lapsed)) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        var call = Drafting.CallOf(known, context);
        if (call.Phase == CallPhase.Cancelled || context.At < call.OpensAt) return new CallNotOpen();
        var deadline = (known with { ClosesAt = call.ClosesAt }).Deadline;
        return context.At >= deadline ? new DeadlinePassed(context.At, deadline, known.Zone) : null;
    }

    private static Deposit? DepositOf(Phase phase) => phase switch
    {
        Phase.Draft draft => draft.Deposit,
        Phase.Lapsed lapsed => lapsed.Deposit,
        _ => null,
    };

    internal static Refusal? Unfit(string hash, Known known, FileReading reading)
    {
        if (hash != known.ContentHash) return new ContentChanged();
        var problems = FormCheck.CheckComplete(reading.Definition, reading.Answers, known.Origin.Organisation, reading.Applicant);
        return problems.IsEmpty ? null : new DossierIncomplete(problems);
    }
}
