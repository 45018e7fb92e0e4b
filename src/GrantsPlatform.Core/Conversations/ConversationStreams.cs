using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

internal static class ConversationStreams
{
    public static StreamKind Kind { get; } = new(new ConversationDecider())
    {
        Word = "échange avec le service",
        Life = LifeOf.None,
        Views = [new ConversationsView()],
        Policies = [new ConversationPolicy(), new ConversationsAfterApplications()],
        Permissions =
        [
            Permission.For<PostMessage>().Members(RightsTo.Write).Roles(Offices.OfFiles),
            Permission.For<MarkRead>().Members(RightsTo.Write).Roles(Offices.OfFiles),
        ],
    };
}
