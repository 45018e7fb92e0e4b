using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

/// <summary>What was written about a file goes with it.</summary>
public sealed class ConversationsAfterApplications : Following<ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, EventPlace place) =>
        happened is FileErased ? [new Reaction.Send(ConversationState.IdOf(place.Stream.Key), new EraseWords())] : [];
}
