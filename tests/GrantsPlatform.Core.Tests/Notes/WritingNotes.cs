using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Notes.TheNotes;

namespace GrantsPlatform.Core.Tests.Notes;

public sealed class WritingNotes
{
    [Fact]
    public void Keeps_the_words_beside_the_event_and_takes_a_second_click_once() => Written()
        .ThenAccepted(accepted =>
        {
            Assert.Equal(1, Assert.IsType<NoteWritten>(Assert.Single(accepted.Events)).Number);
            Assert.Equal("note/1", Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Name);
        })
        .When(First, May).ThenNothing()
        .By("i-2").When(First, May).ThenAccepted(accepted => Assert.Equal(2, ((NoteWritten)accepted.Events[0]).Number));

    [Fact]
    public void Takes_a_text_within_bounds()
    {
        New().When(First with { Text = " \n" }, May).ThenRefused<NoteEmpty>();
        New().When(First with { Text = new string('é', 10_000) }, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        New().When(First with { Text = new string('é', 10_001) }, May).ThenRefused<NoteTooLong>(refusal => Assert.Equal(10_001, refusal.Length));
    }

    [Fact]
    public void Is_corrected_by_whoever_wrote_it_as_they_saw_it()
    {
        Written().When(new CorrectNote("f-1", 1, 1, "Appeler lundi."), May).ThenAccepted(accepted => Assert.Equal("note/1", Assert.Single(accepted.Contents).Name));
        Written().When(new CorrectNote("f-1", 1, 1, "Appeler la mairie."), May).ThenNothing();
        Written().By("i-2").When(new CorrectNote("f-1", 1, 1, "Autre."), May).ThenRefused<NoteOfAnother>();
        Corrected().When(new CorrectNote("f-1", 1, 1, "Autre."), May).ThenRefused<NoteChanged>();
        Corrected().When(new CorrectNote("f-1", 1, 2, ""), May).ThenRefused<NoteEmpty>();
        Withdrawn().When(new CorrectNote("f-1", 1, 1, "Autre."), May).ThenRefused<NoteChanged>();
        New().When(new CorrectNote("f-1", 1, 1, "Autre."), May).ThenRefused<NoteUnknown>();
    }

    [Fact]
    public void Is_withdrawn_with_every_version_of_its_words()
    {
        Corrected().When(new WithdrawNote("f-1", 1, 2), May).ThenAccepted(accepted =>
        {
            Assert.Equal(new NoteWithdrawn(1, Sample.At(May), Actor.Person("i-1")), Assert.Single(accepted.Events));
            Assert.Equal(new ContentChange.Erase("note/1"), Assert.Single(accepted.Contents));
        });
        Corrected().When(new WithdrawNote("f-1", 1, 1), May).ThenRefused<NoteChanged>();
        Withdrawn().When(new WithdrawNote("f-1", 1, 1), May).ThenNothing();
        New().When(new WithdrawNote("f-1", 1, 1), May).ThenRefused<NoteUnknown>();
    }

    [Fact]
    public void Of_another_is_withdrawn_with_a_reason()
    {
        Written().By("i-2").When(new WithdrawNote("f-1", 1, 1), May).ThenRefused<ReasonMissing>();
        Written().By("i-2").Because("Donnée de santé.").When(new WithdrawNote("f-1", 1, 1), May).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Is_not_for_those_recused_nor_for_the_applicant_nor_about_a_draft()
    {
        New(AFile.Submitted().Given(new PersonRecused("i-1")).State).When(First, May).ThenRefused<ActorRecused>();
        New(AFile.Complete().State).When(First, May).ThenRefused<NoteUnknown>();
        New(new ApplicationState.Absent()).When(First, May).ThenRefused<NoteUnknown>();
        New().When(First with { Application = "f-2" }, May).ThenRefused<NoteUnknown>();
        New().By("editor").When(First, May).ThenRefused<NoteUnknown>();
    }

    [Theory]
    [InlineData(Role.DepartmentalInstructor, true)]
    [InlineData(Role.ProgrammeManager, true)]
    [InlineData(Role.HeadOfService, true)]
    [InlineData(Role.CommitteeSecretary, false)]
    [InlineData(Role.CommitteeMember, false)]
    [InlineData(Role.Auditor, false)]
    public void Is_for_those_who_answer_for_the_file(Role role, bool may) =>
        Assert.Equal(may, Permissions.Check(First, Actor.Person("i-1"), ((ApplicationState.Known)AFile.Submitted().State).Scope, Sample.Agent("i-1", new Core.Accounts.Grant(role, null, null)), _ => null) is null);
}
