using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Complementing
{
    public static string RecordOf(int number) => ComplementWords.RecordOf(number);

    public static Response Request(RequestComplement request, Known known, Context context)
    {
        var due = known.Zone.EndOf(request.DueOn);
        if (request.Fields.IsDefaultOrEmpty) return new NoFieldToComplement();
        if (known.Phase is Phase.AwaitingComplement { Request: var open } && open.DueAt == due && open.Fields.SequenceEqual(request.Fields))
            return Response.Nothing;
        if (known.Phase is not (Phase.Submitted or Phase.Eligible or Phase.UnderReview)) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (due <= context.At) return new DayNotAhead(request.DueOn);
        if (DaysAhead.IsTooFar(request.DueOn, context.At)) return new DayTooFarAhead(request.DueOn);
        var definition = FileReading.DefinitionOf(known, context);
        ImmutableArray<string> unknown = [.. request.Fields.Where(field => definition.Form.Find(field) is null)];
        if (!unknown.IsEmpty) return new FieldsToComplementUnknown(unknown);
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var number = known.Complements + 1;
        return Response.Accept(new ComplementRequested(number, request.Fields, context.At, due, definition.Reminders.Complement))
            .With(ContentChange.Text(RecordOf(number), context.Reason));
    }

    public static Response Cancel(CancelComplement cancel, Known known, Context context)
    {
        if (known.Phase is not Phase.AwaitingComplement { Request: var request, ResumesAs: var resumesAs } || request.Number != cancel.Number)
            return IsCancelled(cancel.Number, known) ? Response.Nothing : new ComplementNotAwaited();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        return Response.Accept([new ComplementCancelled(cancel.Number, request.Fields, context.At), .. Reviewing.ReadyAfter(known, resumesAs, FileReading.DefinitionOf(known, context), context)]);
    }

    /// <summary>The last request, which neither waits nor has been answered nor lapsed.</summary>
    private static bool IsCancelled(int number, Known known) =>
        number == known.Complements && known is { Phase: not Phase.AwaitingComplement, Unanswered: null, Receipt.Submission: var last } && last != number + 1;

    public static Response Answer(StreamId self, AnswerComplement answer, Known known, Context context)
    {
        if (known.Phase is not Phase.AwaitingComplement && known.Complements > 0 && known.Receipt?.Dossier.Hash == answer.Hash) return Response.Nothing;
        var (request, resumesAs) = known.Phase is Phase.AwaitingComplement awaiting
            ? (awaiting.Request, awaiting.ResumesAs)
            : (UnansweredAt(known, context.At), known.Phase);
        if (request is null) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (context.At >= request.DueAt) return new ComplementDeadlinePassed(context.At, request.DueAt, known.Zone);
        var reading = FileReading.Of(self, known, context);
        if (Submitting.Unfit(answer.Hash, known, reading) is { } unfit) return unfit;
        if (Consenting.Missing(known, reading) is { } missing) return missing;
        var number = request.Number;
        return Response.Accept([new ComplementAnswered(number, context.At, reading.Dossier(answer.Hash)), .. Reviewing.ReadyAfter(known, resumesAs, reading.Definition, context)])
            .With(ContentChange.Json(FileReading.SubmissionRecordOf(number + 1), reading.Answers));
    }

    /// <summary>
    /// The request into whose time the instant falls although the clock has ended it meanwhile: what was received in time counts,
    /// even when it is carried out later. Null once a committee has decided.
    /// </summary>
    public static ComplementRequested? UnansweredAt(Known known, DateTimeOffset instant) =>
        known is { Unanswered: { } request, Phase: Phase.Submitted or Phase.Eligible or Phase.UnderReview or Phase.Ready } && instant < request.DueAt ? request : null;

    public static Response Tick(Phase.AwaitingComplement awaiting, Known known, Context context)
    {
        var request = awaiting.Request;
        var reminder = ReminderSchedule.Due(request.DueAt, request.ReminderLeads, awaiting.RemindedUntil, context.At, known.Zone);
        if (Drafting.IsOver(request.DueAt, reminder, context.At))
            return Response.Accept([new ComplementLapsed(request.Number, request.DueAt), .. Reviewing.ReadyAfter(known, awaiting.ResumesAs, FileReading.DefinitionOf(known, context), context)]);
        return reminder is { } lead
            ? new ComplementReminderDue(request.Number, request.DueAt, lead)
            : Response.Nothing;
    }
}
