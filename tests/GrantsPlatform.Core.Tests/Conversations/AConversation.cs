using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Conversations;

using Scene = Scenario<ConversationState, ConversationCommand, ConversationEvent>;

/// <summary>About file f-1: "editor" writes for association o-1, "instructor" for the service.</summary>
internal static class AConversation
{
    public const string May = "2025-05-12T08:00:00Z";

    public static readonly StreamId Id = ConversationState.IdOf("f-1");
    public static readonly PostMessage Question = new("f-1", "Faut-il joindre le bail\u202F?");
    public static readonly PostMessage Answer = new("f-1", "Oui, signé des deux parties.");

    public static OrganisationState Applicant =>
        Sample.Organisation() is var body ? body with { Members = body.Members.Add("editor", [MemberRight.Member, MemberRight.Editor]) } : body;

    public static Scene New(ApplicationState? file = null, CallPhase call = CallPhase.Closed) => new Scene(new ConversationDecider(), Id).By("editor")
        .Knowing(AFile.Id, file ?? AFile.Submitted().State)
        .Knowing(Sample.Call, Sample.CallIn(call))
        .Knowing(OrganisationState.IdOf(Sample.Body), Applicant);

    public static Scene Asked(ApplicationState? file = null) => New(file).When(Question, May);
    public static Scene Answered() => Asked().By("instructor").When(Answer, May);
    public static Scene Read() => Answered().By("editor").When(new MarkRead("f-1", 2), May);
}
