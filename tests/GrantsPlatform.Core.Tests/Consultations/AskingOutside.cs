using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Consultations.AConsultation;

namespace GrantsPlatform.Core.Tests.Consultations;

public sealed class AskingOutside
{
    [Fact]
    public void Keeps_who_is_asked_beside_the_event_and_takes_a_second_click_once() => Asked()
        .ThenAccepted(accepted =>
        {
            var asked = Assert.IsType<OutsideOpinionAsked>(Assert.Single(accepted.Events));
            Assert.Equal((Sample.At(Due), "01", "sample"), (asked.DueAt, asked.Departement, asked.Programme));
            Assert.Equal(["expert", "question"], accepted.Contents.Select(record => record.Name));
        })
        .When(Ask, May).ThenNothing()
        .When(Ask with { Mail = "autre@exemple.test" }, May).ThenRefused<ConsultationAskedAlready>();

    [Fact]
    public void Has_its_conditions()
    {
        New().When(Ask with { Applications = [] }, May).ThenRefused<FilesToConsultOn>();
        New().When(Ask with { Applications = ["f-1", "f-1"] }, May).ThenRefused<FilesToConsultOn>();
        New().When(Ask with { Applications = ["f-1", "?"] }, May).ThenRefused<FilesToConsultOn>();
        New(AFile.Complete().State).When(Ask, May).ThenRefused<FilesToConsultOn>();
        New(AFile.Submitted().Given(new ApplicationWithdrawn(Sample.At(May))).State).When(Ask, May).ThenRefused<ApplicationInWrongPhase>();
        New().When(Ask with { Fields = [] }, May).ThenRefused<NoPartToShow>();
        New().When(Ask with { Fields = ["title", "nothing"] }, May).ThenRefused<PartsToShowUnknown>();
        New().When(Ask with { Name = " " }, May).ThenRefused<ExpertUnnamed>();
        New().When(Ask with { Mail = "dominique" }, May).ThenRefused<MailInvalid>();
        New().When(Ask with { Question = "" }, May).ThenRefused<QuestionMissing>();
        New().When(Ask with { DueOn = new DateOnly(2025, 5, 19) }, May).ThenRefused<DayNotAhead>();
        New().When(Ask with { DueOn = new DateOnly(2125, 5, 19) }, May).ThenRefused<DayTooFarAhead>();
    }

    [Fact]
    public void Is_not_for_those_who_stepped_back_from_one_of_the_files()
    {
        New(AFile.Submitted().Given(new PersonRecused("i-1")).State).When(Ask, May).ThenRefused<ActorRecused>();
        Asked().Knowing(ApplicationState.IdOf("f-2"), AFile.Submitted().Given(new PersonRecused("i-1")).State).When(new WithdrawOutsideOpinion(), May).ThenRefused<ActorRecused>();
    }

    [Fact]
    public void Is_answered_once_for_each_file()
    {
        Begun().ThenAccepted(accepted => Assert.Equal("answer/f-1", Assert.Single(accepted.Contents).Name))
            .When(Yes, May).ThenNothing()
            .When(Yes with { View = OutsideView.No }, May).ThenRefused<OutsideOpinionFinal>()
            .When(Yes with { Application = "f-3" }, May).ThenRefused<ConsultationUnknown>();
        Asked().When(new GiveOutsideOpinion("f-2", OutsideView.Words, " "), May).ThenRefused<OutsideWordsMissing>();
        Asked().When(new GiveOutsideOpinion("f-2", OutsideView.No, ""), May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Asked().When(new GiveOutsideOpinion("f-2", OutsideView.No, new string('é', 10_001)), May).ThenRefused<OutsideWordsTooLong>();
    }

    [Fact]
    public void Takes_one_file_with_an_answer()
    {
        BegunWithFile()
            .ThenAccepted(accepted => Assert.Equal(["answer/f-1", "upload/f-1"], accepted.Contents.Select(record => record.Name)))
            .When(Yes with { Upload = Signed }, May).ThenNothing()
            .When(Yes with { Upload = Signed with { Hash = new string('b', 64) } }, May).ThenRefused<OutsideOpinionFinal>()
            .When(Yes, May).ThenRefused<OutsideOpinionFinal>();
        Asked().When(Yes with { Upload = Signed with { Hash = "../x" } }, May).ThenRefused<MalformedInput>();
    }

    /// <summary>Whatever became of the request; what was said stays.</summary>
    [Fact]
    public void Loses_the_file_that_came_with_an_answer_for_a_reason_and_nothing_else()
    {
        var erase = new EraseOutsideUpload("f-1");
        BegunWithFile().When(erase, May).ThenRefused<ReasonMissing>();
        Begun().Because("Donnée de santé.").When(erase, May).ThenRefused<OutsideUploadUnknown>().When(erase with { Application = "f-2" }, May).ThenRefused<OutsideUploadUnknown>();
        BegunWithFile().Knowing(AFile.Id, AFile.Submitted().Given(new PersonRecused("i-1")).State).Because("Donnée de santé.").When(erase, May).ThenRefused<ActorRecused>();
        BegunWithFile().When(new WithdrawOutsideOpinion(), May).Because("Donnée de santé.").When(erase, Due)
            .ThenAccepted(accepted =>
            {
                Assert.Equal(new OutsideUploadErased("f-1", Sample.At(Due), Actor.Person("i-1")), Assert.Single(accepted.Events));
                Assert.Equal(new ContentChange.Erase("upload/f-1"), Assert.Single(accepted.Contents));
            })
            .When(erase, Due).ThenNothing()
            .When(Yes with { Upload = Signed }, May).ThenNothing();
    }

    [Fact]
    public void Ends_with_its_day_or_when_it_is_withdrawn()
    {
        Asked().When(Yes, Due).ThenRefused<ConsultationEnded>();
        Asked().WhenTimeIs("2025-05-27T06:00:00Z").Then(new OutsideOpinionReminderDue(Sample.At(Due), Lead.OfDays(3)))
            .WhenTimeIs("2025-05-30T21:59:59Z").ThenNothing()
            .WhenTimeIs(Due).Then(new OutsideOpinionLapsed(Sample.At(Due)))
            .When(Yes, May).ThenRefused<ConsultationEnded>()
            .When(new WithdrawOutsideOpinion(), May).ThenRefused<ConsultationEnded>();
        Withdrawn().When(Yes, May).ThenRefused<ConsultationEnded>().When(new WithdrawOutsideOpinion(), May).ThenNothing();
        Whole().WhenTimeIs(Due).ThenNothing().When(new WithdrawOutsideOpinion(), May).ThenRefused<ConsultationEnded>();
    }

    [Fact]
    public void Is_asked_by_those_who_answer_for_every_file_and_given_by_a_link_alone()
    {
        var scope = new Scope("sample", "01", []);
        Assert.Null(Permissions.Check(Ask, Actor.Person("i-1"), scope, Sample.Agent("i-1", new Grant(Role.DepartmentalInstructor, "sample", "01")), _ => null));
        Assert.NotNull(Permissions.Check(Ask, Actor.Person("i-1"), scope with { Departement = null }, Sample.Agent("i-1", new Grant(Role.DepartmentalInstructor, "sample", "01")), _ => null));
        Assert.NotNull(Permissions.Check(Ask, Actor.Person("i-1"), scope, Sample.Agent("i-1", new Grant(Role.CommitteeMember, null, null)), _ => null));
        Assert.Null(Permissions.Check(Yes, Actor.Link, scope, null, _ => null));
        Assert.NotNull(Permissions.Check(Yes, Actor.Person("i-1"), scope, Sample.Agent("i-1", new Grant(Role.ProgrammeManager, null, null)), _ => null));
    }
}
