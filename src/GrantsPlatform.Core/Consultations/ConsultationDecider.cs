using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Consultations.ConsultationState.Known;

namespace GrantsPlatform.Core.Consultations;

/// <summary>Somebody outside is asked, and answers each file once.</summary>
public sealed class ConsultationDecider : Decider<ConsultationState, ConsultationCommand, ConsultationEvent>
{
    public override string Kind => ConsultationState.Kind;
    public override ConsultationState Empty => new ConsultationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, ConsultationCommand? command, ConsultationState state, Facts facts) => (command, state) switch
    {
        (AskOutsideOpinion ask, _) => Asking.Needs(ask, facts),
        (EraseOutsideUpload erase, Known known) => known.Asked.Applications.Where(file => file == erase.Application).Select(file => new Need.State(ApplicationState.IdOf(file))),
        (EraseOpinion, Known) => [new Need.Content(self)],
        (WithdrawOutsideOpinion, Known known) => known.Asked.Applications.Select(file => new Need.State(ApplicationState.IdOf(file))),
        _ => [],
    };

    public override Response Decide(StreamId self, ConsultationCommand command, ConsultationState state, Context context) => (command, state) switch
    {
        (AskOutsideOpinion ask, _) => Asking.Ask(ask, state as Known, context),
        (_, ConsultationState.Absent) => new ConsultationUnknown(),
        (GiveOutsideOpinion give, Known known) => Answering.Give(give, known, context),
        (EraseOutsideUpload erase, Known known) => Answering.EraseUpload(erase.Application, known, context),
        (WithdrawOutsideOpinion, Known known) => Answering.Withdraw(known, context),
        (EraseOpinion erase, Known known) => Answering.Erase(self, erase, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, ConsultationState state, Context context)
    {
        if (state is not Known { IsOpen: true, Asked: var asked } known) return Response.Nothing;
        if (asked.DueAt <= context.At) return new OutsideOpinionLapsed(asked.DueAt);
        return ReminderSchedule.Due(asked.DueAt, asked.ReminderLeads, known.RemindedUntil, context.At, known.Zone) is { } lead ? new OutsideOpinionReminderDue(asked.DueAt, lead) : Response.Nothing;
    }

    public override ConsultationState Evolve(ConsultationState state, ConsultationEvent happened) => (happened, state) switch
    {
        (OutsideOpinionAsked e, _) => new Known(e),
        (OutsideOpinionReminderDue e, Known known) => known with { RemindedUntil = ReminderSchedule.At(e.DueAt, e.Lead, known.Zone) },
        (OutsideOpinionGiven e, Known known) => known with { Given = known.Given.SetItem(e.Application, e) },
        (OutsideUploadErased e, Known known) => known with { ErasedUploads = known.ErasedUploads.SetItem(e.Application, e) },
        (OutsideOpinionLapsed, Known known) => known with { End = ConsultationEnd.Lapsed },
        (OutsideOpinionWithdrawn, Known known) => known with { End = ConsultationEnd.Withdrawn },
        (OpinionErased e, Known known) => known with { Erased = known.Erased.Add(e.Application) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(ConsultationState state) => state is not Known { IsOpen: true, Asked: var asked } known ? [] :
    [
        .. ReminderSchedule.Pending(asked.DueAt, asked.ReminderLeads, known.RemindedUntil, known.Zone).Select(reminder => new Upcoming(reminder.At, "Rappel\u202F: avis extérieur attendu")),
        new Upcoming(asked.DueAt, "Fin de la demande d’avis extérieur"),
    ];
}
