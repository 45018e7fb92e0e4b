using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

/// <summary>The other side is told of the first message that it has not read, and of no further one until it has.</summary>
public sealed class ConversationPolicy : Policy<ConversationState, ConversationEvent>
{
    public override string Kind => ConversationState.Kind;

    public override IEnumerable<Reaction> On(ConversationEvent happened, ConversationState after, EventPlace place) => happened switch
    {
        MessagePosted { From: Side.Service } e when Unread(after, Side.Applicant) == 1 => [Tell(new MessageFromServiceNotice(), place, new ToOrganisation(e.Organisation))],
        MessagePosted { From: Side.Applicant } e when Unread(after, Side.Service) == 1 => [Tell(new MessageFromApplicantNotice(), place, [.. ServiceOf(e)])],
        MessagePosted or MessagesRead => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };

    private static int Unread(ConversationState after, Side side) => ((ConversationState.Known)after).UnreadBy(side);

    /// <summary>A draft belongs to no département yet: its questions go to the programme.</summary>
    private static IEnumerable<Recipient> ServiceOf(MessagePosted e)
    {
        if (e.Departement is { } departement) yield return new ToRole(Role.DepartmentalInstructor, e.Programme, departement);
        yield return new ToRole(Role.ProgrammeManager, e.Programme);
    }

    private static Reaction.Tell Tell(Notice notice, EventPlace place, params Recipient[] to) => new(new Message(notice, place.Stream, [.. to]));
}
