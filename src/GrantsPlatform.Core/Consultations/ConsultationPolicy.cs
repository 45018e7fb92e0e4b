using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

/// <summary>Whoever is asked has a mail and reminders; whoever asked is told of each opinion.</summary>
public sealed class ConsultationPolicy : Policy<ConsultationState, ConsultationEvent>
{
    public override string Kind => ConsultationState.Kind;

    public override IEnumerable<Reaction> On(ConsultationEvent happened, ConsultationState after, EventPlace place) => happened switch
    {
        OutsideOpinionAsked e => [ToExpert(new OutsideOpinionAskedNotice(e.DueAt), place)],
        OutsideOpinionReminderDue e => [ToExpert(new OutsideOpinionReminderNotice(e.DueAt), place)],
        OutsideOpinionGiven e when ((ConsultationState.Known)after).Asked.By.PersonId is { } person =>
            [new Reaction.Tell(new Message(new OutsideOpinionGivenNotice(), ApplicationState.IdOf(e.Application), [new ToPerson(person)]))],
        OutsideOpinionGiven or OutsideUploadErased or OutsideOpinionLapsed or OutsideOpinionWithdrawn or OpinionErased => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };

    private static Reaction.Tell ToExpert(Notice notice, EventPlace place) => new(new Message(notice, place.Stream, [new ToExpert(place.Stream.Key)]));
}
