using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Drafting
{
    public static Response Start(StartDraft start, ApplicationState state, Context context)
    {
        if (state is Known known)
            return known.Call == start.Call && known.Origin.Organisation == start.Organisation && known.Origin.Service == start.Service
                ? Response.Nothing
                : new ApplicationExistsAlready();
        if (context.Facts.Published<CallTerms>(CallState.IdOf(start.Call)) is not { } call) return new CallUnknown();
        if (!call.TakesFilesAt(context.At)) return new CallNotOpen();
        if (context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(start.Organisation)) is not { } body)
            return new ApplicantUnknown(start.Organisation);
        if (body.MergedInto is not null) return new OrganisationMergedAway();

        var definition = context.Facts.DefinitionUnder(call.Programme, call.Revision);
        if (definition.Applicants.PerService && start.Service is null) return new ServiceNeeded();
        if (start.Service is { } service && !body.Services.ContainsKey(service)) return new ServiceUnknown(service);
        return new DraftStarted(
            start.Call, call.Programme, call.Revision, start.Organisation, body.Siren ?? body.Id, body.LegalName, start.Service,
            context.At, call.ClosesAt, definition.Reminders.Draft, call.Zone.IdIfNotParis,
            FileNumber.SeriesOf(definition.NumberCode, call.Zone.DayOf(call.OpensAt).Year));
    }

    public static Response Save(StreamId self, SaveAnswers save, Known known, Context context)
    {
        if (NotEditable(save, known, context) is { } closed) return closed;
        var definition = FileReading.DefinitionOf(known, context);
        var values = AnswerSaving.Settled(save.Values, definition.Form.Find);
        ImmutableArray<FieldProblem> problems =
            [.. values.Select(answer => FormCheck.CheckValue(definition, answer.Key, answer.Value)).OfType<FieldProblem>()];
        if (!problems.IsEmpty) return new AnswersMalformed(problems);

        var saving = AnswerSaving.Of(values, save.Versions, known.Marks, FileReading.RecordOf);
        if (saving.Contested is { } contested) return new AnswerChangedMeanwhile(contested, LabelOf(contested, definition));
        if (saving.Marks.IsEmpty) return Response.Nothing;
        var saved = new AnswersSaved(saving.Marks);
        return Response.Accept([saved, .. Consenting.WithdrawnBy(saved, saving.Records, self, known, context)]).With([.. saving.Records]);
    }

    /// <summary>A draft keeps taking words after the deadline, so that nothing typed is lost; only its submission is too late.</summary>
    private static Refusal? NotEditable(SaveAnswers save, Known known, Context context) => known.Phase switch
    {
        Phase.Draft or Phase.Lapsed => null,
        Phase.AwaitingComplement { Request: var request } =>
            context.At >= request.DueAt ? new ComplementDeadlinePassed(context.At, request.DueAt, known.Zone)
            : NotReopened(save, request, known, context),
        _ when Complementing.UnansweredAt(known, context.At) is { } request => NotReopened(save, request, known, context),
        _ => new ApplicationInWrongPhase(PhaseWords.Of(known.Phase)),
    };

    private static FieldNotReopened? NotReopened(SaveAnswers save, ComplementRequested request, Known known, Context context) =>
        save.Values.Keys.FirstOrDefault(field => !request.Fields.Contains(field)) is { } closed
            ? new FieldNotReopened(closed, LabelOf(closed, FileReading.DefinitionOf(known, context)))
            : null;

    /// <summary>As the form asks for it; a field that the form does not have is named as it came.</summary>
    private static string LabelOf(string field, ProgrammeDefinition definition) => definition.Form.Find(field)?.Label ?? field;

    public static Response Align(Known known, Context context)
    {
        var call = CallOf(known, context);
        if (call.Phase == CallPhase.Cancelled) return Withdrawing.Cancel(known, context);
        return known.Phase is Phase.Draft && call.ClosesAt != known.ClosesAt ? new DeadlineMoved(call.ClosesAt, context.At) : Response.Nothing;
    }

    /// <summary>The call's calendar is the truth: a file that has not heard of an extension yet learns of it here instead of lapsing, and of a cancellation too.</summary>
    public static Response Tick(Known known, Context context)
    {
        var call = CallOf(known, context);
        if (call.Phase == CallPhase.Cancelled) return Withdrawing.Cancel(known, context);
        List<Event> due = [];
        if (call.ClosesAt != known.ClosesAt)
        {
            due.Add(new DeadlineMoved(call.ClosesAt, context.At));
            known = known with { ClosesAt = call.ClosesAt, RemindedUntil = context.At };
        }
        var reminder = ReminderSchedule.Due(known.Deadline, known.Origin.ReminderLeads, known.RemindedUntil, context.At, known.Zone);
        if (IsOver(known.Deadline, reminder, context.At))
            due.AddRange([new DraftLapsed(known.Deadline), .. Erasing.Keep(known with { Phase = new Phase.Lapsed() }, context)]);
        else if (reminder is { } lead)
            due.Add(new SubmissionReminderDue(known.Deadline, lead));
        return Response.Accept(due);
    }

    /// <summary>
    /// How long requests that were received in time may take to be carried out before anybody is told that nothing came. Only the
    /// telling waits: a request is judged by the instant at which it was received.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <summary>A reminder that was missed is not given once the deadline has passed.</summary>
    internal static bool IsOver(DateTimeOffset deadline, Lead? reminder, DateTimeOffset now) =>
        deadline + Grace <= now || (deadline <= now && reminder is not null);

    internal static CallTerms CallOf(Known known, Context context) => context.Facts.Published<CallTerms>(CallState.IdOf(known.Call)).Required("the call");
}
