using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Complementing
{
    public static string RecordOf(int number) => $"complement/{number}";

    public static Decision Request(RequestComplement request, Known known, Context context)
    {
        var due = ParisTime.EndOf(request.DueOn);
        if (known.Phase is Phase.AwaitingComplement { Request: var open } && open.DueAt == due && open.Fields.SequenceEqual(request.Fields))
            return Decision.Nothing;
        if (known.Phase is not (Phase.Submitted or Phase.Eligible or Phase.UnderReview)) return new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (due <= context.At) return new DayNotAhead(request.DueOn);
        var definition = FileReading.DefinitionOf(known, context);
        ImmutableArray<string> unknown = [.. request.Fields.Where(field => definition.Form.Find(field) is null)];
        if (request.Fields.IsDefaultOrEmpty || !unknown.IsEmpty) return new FieldsToComplementUnknown(unknown.IsDefault ? [] : unknown);
        if (context.Reason.IsMissing()) return new ApplicationNeedsReason();
        var number = known.Complements + 1;
        return Decision.Accept(new ComplementRequested(number, request.Fields, context.At, due, definition.Reminders.Complement))
            .With(ContentChange.Text(RecordOf(number), context.Reason));
    }

    public static Decision Answer(StreamId self, AnswerComplement answer, Known known, Context context)
    {
        if (known.Phase is not Phase.AwaitingComplement awaiting)
            return known.Complements > 0 && known.Receipt?.Dossier.Hash == answer.Hash
                ? Decision.Nothing
                : new ApplicationInWrongPhase(PhaseWords.Of(known.Phase));
        if (context.At >= awaiting.Request.DueAt) return new ComplementDeadlinePassed(context.At, awaiting.Request.DueAt);
        var reading = FileReading.Of(self, known, context);
        if (Submitting.Unfit(answer.Hash, known, reading) is { } unfit) return unfit;
        var number = awaiting.Request.Number;
        return Decision.Accept([new ComplementAnswered(number, context.At, reading.Dossier(answer.Hash)), .. Reviewing.ReadyAfter(known, awaiting.ResumesAs, reading.Definition, context)])
            .With(ContentChange.Json($"submission/{number + 1}", reading.Answers));
    }

    public static Decision Tick(Phase.AwaitingComplement awaiting, Known known, Context context)
    {
        var request = awaiting.Request;
        if (request.DueAt <= context.At)
            return Decision.Accept([new ComplementLapsed(request.Number, request.DueAt), .. Reviewing.ReadyAfter(known, awaiting.ResumesAs, FileReading.DefinitionOf(known, context), context)]);
        return ReminderSchedule.Due(request.DueAt, request.ReminderLeads, awaiting.RemindedUntil, context.At) is { } lead
            ? new ComplementReminderDue(request.Number, request.DueAt, lead)
            : Decision.Nothing;
    }
}
