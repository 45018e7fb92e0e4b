using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using GrantsPlatform.Core.Tests.Vaults;
using static GrantsPlatform.Core.Tests.Conversations.AConversation;

namespace GrantsPlatform.Core.Tests.Conversations;

public sealed class WritingToEachOther
{
    [Fact]
    public void Keeps_the_words_beside_the_event_and_takes_a_second_click_once() => Asked()
        .ThenAccepted(accepted =>
        {
            var posted = Assert.IsType<MessagePosted>(Assert.Single(accepted.Events));
            Assert.Equal((1, Side.Applicant, "01", "sample", 0), (posted.Number, posted.From, posted.Departement, posted.Programme, posted.Uploads));
            Assert.Equal(PostedWords.RecordOf(1), Assert.Single(accepted.Contents).Name);
        })
        .When(Question, May).ThenNothing()
        .By("instructor").When(Question, May).ThenAccepted(accepted => Assert.Equal(Side.Service, ((MessagePosted)accepted.Events[0]).From));

    [Fact]
    public void Counts_what_each_side_has_not_read()
    {
        Assert.Equal((0, 1), Unread(Asked()));
        Assert.Equal((1, 0), Unread(Answered()));
        Assert.Equal((0, 0), Unread(Read()));
        Read().When(new MarkRead("f-1", 2), May).ThenNothing().When(new MarkRead("f-1", 99), May).ThenNothing().When(new MarkRead("f-1", -1), May).ThenNothing();
        Answered().By("editor").When(new MarkRead("f-1", 99), May).Then(new MessagesRead(Side.Applicant, 2, Sample.At(May)));
        New().When(new MarkRead("f-1", 1), May).ThenRefused<ConversationUnknown>();
    }

    [Fact]
    public void Takes_a_text_and_files_within_bounds()
    {
        var file = AVault.File("bail.pdf", 'a');
        New().When(Question with { Text = " \n" }, May).ThenRefused<MessageEmpty>();
        New().When(Question with { Text = new string('é', 10_000) }, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Question with { Text = new string('é', 10_001) }, May).ThenRefused<MessageTooLong>(refusal => Assert.Equal(10_001, refusal.Length));
        New().When(Question with { Text = "a\r\nb\tc" }, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(Question with { Text = "a\u0007\vb" }, May).ThenAccepted(accepted =>
            Assert.Contains("a\\nb", System.Text.Encoding.UTF8.GetString(Assert.IsType<ContentChange.Put>(accepted.Contents[0]).Bytes.AsSpan()), StringComparison.Ordinal));
        New().When(Question with { Uploads = [file, file, file, file, file] }, May).ThenAccepted(accepted => Assert.Equal(5, ((MessagePosted)accepted.Events[0]).Uploads));
        New().When(Question with { Uploads = [file, file, file, file, file, file] }, May).ThenRefused<MessageHoldsTooMany>();
        New().When(Question with { Uploads = [file with { Hash = "?" }] }, May).ThenRefused<MessageMalformed>();
    }

    [Fact]
    public void Is_not_for_those_recused_nor_about_files_that_are_not_there()
    {
        New(AFile.Submitted().Given(new PersonRecused("instructor")).State).By("instructor").When(Answer, May).ThenRefused<ActorRecused>();
        New(AFile.Submitted().Given(new PersonRecused("editor")).State).When(Question, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New(new ApplicationState.Absent()).When(Question, May).ThenRefused<ConversationUnknown>();
        New().When(Question with { Application = "f-2" }, May).ThenRefused<ConversationUnknown>();
    }

    [Fact]
    public void Is_begun_by_the_applicant_alone_while_the_file_is_a_draft()
    {
        var draft = AFile.Complete().State;
        New(draft).By("instructor").When(Answer, May).ThenRefused<ConversationUnknown>();
        Asked(draft).ThenAccepted(accepted => Assert.Null(((MessagePosted)accepted.Events[0]).Departement))
            .By("instructor").When(Answer, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Ends_for_a_draft_whose_call_is_cancelled()
    {
        New(AFile.Complete().State, CallPhase.Cancelled).When(Question, May).ThenRefused<ConversationClosed>();
        New(AFile.Complete().Given(new CallCancelledForFile(Sample.At(May))).State).When(Question, May).ThenRefused<ConversationClosed>();
        New(call: CallPhase.Cancelled).When(Question, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Tells_the_other_side_once_until_it_has_read()
    {
        Assert.Equal(["message-from-applicant"], ToldBy(Asked()));
        Assert.Empty(ToldBy(Asked().When(Answer, May)));
        Assert.Equal(["message-from-service"], ToldBy(Answered()));
        Assert.Empty(ToldBy(Answered().When(Question, May)));
        Assert.Empty(ToldBy(Read()));
        Assert.Equal(["message-from-service"], ToldBy(Read().By("instructor").When(Question, May)));
    }

    [Fact]
    public void Tells_of_a_draft_only_the_programme()
    {
        Assert.Equal([new ToRole(Role.ProgrammeManager, "sample")], Reactions(Asked(AFile.Complete().State)).OfType<Reaction.Tell>().Single().Message.To.ToArray());
        Assert.Equal(
            [new ToRole(Role.DepartmentalInstructor, "sample", "01"), new ToRole(Role.ProgrammeManager, "sample")],
            Reactions(Asked()).OfType<Reaction.Tell>().Single().Message.To.ToArray());
    }

    [Theory]
    [InlineData(Role.DepartmentalInstructor, "01", true)]
    [InlineData(Role.DepartmentalInstructor, "02", false)]
    [InlineData(Role.RegionalInstructor, null, true)]
    [InlineData(Role.HeadOfService, null, true)]
    [InlineData(Role.ProgrammeManager, null, true)]
    [InlineData(Role.PaymentPreparer, null, false)]
    [InlineData(Role.Administrator, null, false)]
    public void Is_for_the_service_that_the_file_belongs_to(Role role, string? departement, bool may)
    {
        var scope = Question.ScopeIn(Facts.None.With(AFile.Id, AFile.Submitted().State));
        Assert.Equal(may, Permissions.Check(Answer, Actor.Person("p-1"), scope, Sample.Agent("p-1", new Grant(role, "sample", departement)), _ => Sample.Organisation()) is null);
    }

    [Theory]
    [InlineData(MemberRight.Editor, true)]
    [InlineData(MemberRight.LegalRepresentative, true)]
    [InlineData(MemberRight.Member, false)]
    [InlineData(MemberRight.PartnerContact, false)]
    public void Is_for_those_who_work_on_the_file_for_the_applicant(MemberRight right, bool may)
    {
        var scope = Question.ScopeIn(Facts.None.With(AFile.Id, AFile.Complete().State));
        var body = Sample.Organisation();
        Assert.Equal(may, Permissions.Check(Question, Actor.Person("p-1"), scope, Sample.Agent("p-1"), _ => body with { Members = body.Members.Add("p-1", [right]) }) is null);
    }

    [Fact]
    public void About_a_draft_is_seen_by_the_service_once_asked()
    {
        var agent = new Viewer(Actor.Person("p-1"), Sample.Agent("p-1", new Grant(Role.ProgrammeManager, "sample", null)), _ => Sample.Organisation());
        var draft = AFile.Complete().State;
        Assert.Null(Sight.OfConversation(agent, draft, Asked(draft).State));
        Assert.NotNull(Sight.OfConversation(agent, draft, New(draft).State));
        Assert.NotNull(Sight.OfFile(Sought.File, agent, draft));
        Assert.Null(Sight.OfConversation(agent, AFile.Submitted().State, New().State));
        Assert.NotNull(Sight.OfConversation(agent, AFile.Submitted().Given(new PersonRecused("p-1")).State, Answered().State));
    }

    [Fact]
    public void Counts_unread_messages_by_organisation_and_by_service()
    {
        var view = new ConversationsView();
        var ofService = Assert.Single(view.Contributions(Id, Asked().State));
        Assert.Equal(("conversations-of-service", "sample", "01", 1L), (ofService.Total, ofService.Partition, ofService.Group, ofService.Measures["messages"]));
        var ofApplicant = Assert.Single(view.Contributions(Id, Answered().State));
        Assert.Equal(("conversations-of-organisation", Sample.Body, "applicant", 1L), (ofApplicant.Total, ofApplicant.Partition, ofApplicant.Group, ofApplicant.Measures["conversations"]));
        Assert.Empty(view.Contributions(Id, Read().State));
        Assert.Equal(["yes", "no"], view.Rows(Id, Answered().State).Select(row => row.Filters["unread"]));
    }

    private static (int Applicant, int Service) Unread(Kernel.Scenario<ConversationState, ConversationCommand, ConversationEvent> scene) =>
        ((ConversationState.Known)scene.State) is var known ? (known.UnreadBy(Side.Applicant), known.UnreadBy(Side.Service)) : default;

    private static IEnumerable<string> ToldBy(Kernel.Scenario<ConversationState, ConversationCommand, ConversationEvent> scene) =>
        Reactions(scene).OfType<Reaction.Tell>().Select(tell => tell.Message.Code);

    private static IEnumerable<Reaction> Reactions(Kernel.Scenario<ConversationState, ConversationCommand, ConversationEvent> scene) => scene.LastEvents
        .SelectMany(happened => new ConversationPolicy().On((ConversationEvent)happened, scene.State, new EventPlace(Id, 1, Sample.At(May), Actor.Person("x"))));
}
