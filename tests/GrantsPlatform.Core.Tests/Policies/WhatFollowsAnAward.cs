using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Appeals;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Recoveries;
using GrantsPlatform.Core.Tests.Reports;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Policies;

public sealed class WhatFollowsAnAward
{
    private static readonly Actor Head = Actor.Person("head");
    private static readonly DateTimeOffset Now = Sample.At(AReport.October);

    [Fact]
    public void The_grantee_is_reminded_and_told_apart_before_and_after_the_day()
    {
        var (report, policy) = (AReport.Expected().State, new ReportPolicy());
        Assert.Equal(new ReportReminderNotice(AReport.DueOn), Told(policy, new ReportReminderDue(AReport.DueOn, Lead.OfDays(7)), report, AReport.Id()).Single().Notice);
        var late = Told(policy, new ReportReminderDue(AReport.DueOn, Lead.OfDays(-1)), report, AReport.Id()).Single();
        Assert.Equal(new ReportLateNotice(new DateOnly(2026, 11, 30)), late.Notice);
        Assert.Equal([new ToOrganisation(Sample.Body)], late.To.ToArray());
    }

    [Fact]
    public void An_activity_goes_to_the_services_where_the_file_belongs()
    {
        var scene = AReport.Expected("news").When(TellingOfActivities.Opening, AReport.October);
        var told = Told(new ReportPolicy(), scene.LastEvents[0], scene.State, AReport.Id("news")).Single();
        Assert.Equal([new ToRole(Role.DepartmentalInstructor, Sample.Programme, "01"), new ToRole(Role.ProgrammeManager, Sample.Programme, "01")], told.To.ToArray());
        Assert.Equal((new DateOnly(2025, 10, 6), "62498"), Assert.IsType<ActivityToldNotice>(told.Notice) is var notice ? (notice.Day, notice.Commune) : default);
    }

    [Fact]
    public void The_grantee_hears_that_a_claim_was_dropped_only_after_hearing_of_it()
    {
        Assert.Empty(Told(new RecoveryPolicy(), new RecoveryDropped(false, Now, Head), AClaim.Found().State, AClaim.Id));
        Assert.Single(Told(new RecoveryPolicy(), new RecoveryDropped(true, Now, Head), AClaim.Found().State, AClaim.Id));
    }

    [Fact]
    public void A_partner_that_was_paid_too_much_hears_of_the_claim_beside_the_lead()
    {
        var scene = AClaim.New().When(AClaim.Find with { Payee = "o-2" }, AClaim.March);
        var letter = Told(new RecoveryPolicy(), new AdversarialLetterSent(Now, new DateOnly(2027, 3, 16), Head), scene.State, AClaim.Id).Single();
        Assert.Equal([new ToOrganisation(Sample.Body), new ToOrganisation("o-2")], letter.To.ToArray());
        Assert.Equal(new RecoveryLetterNotice(Money.FromEuros(2_798.40m), new DateOnly(2027, 3, 16)), letter.Notice);
    }

    [Fact]
    public void A_claim_that_lapses_becomes_a_task()
    {
        var lapsed = new ClaimLapsed(Sample.Euros(5), new DateOnly(2032, 3, 1));
        var reactions = new RecoveryPolicy().On(lapsed, AClaim.Found().State, new EventPlace(AClaim.Id, 3, Now, Actor.Clock)).ToList();
        Assert.Equal(new Reaction.Send(OperatorTaskState.IdOf("recovery-f-1-3"), new RaiseTask(AClaim.Id, "recovery.lapsed.v1", "recovery.lapsed")), reactions[0]);
        Assert.Equal(new RecoveryLapsedNotice(Sample.Euros(5), new DateOnly(2032, 3, 1)), Assert.IsType<Reaction.Tell>(reactions[1]).Message.Notice);
    }

    [Fact]
    public void An_upheld_appeal_goes_to_the_secretary_of_the_committee()
    {
        var told = Told(new AppealPolicy(), new AppealUpheld(Now, Head), AnAppeal.Open().State, AnAppeal.Id);
        Assert.Equal(["appeal-to-committee", "appeal-upheld"], told.Select(message => message.Code));
        Assert.Equal([new ToRole(Role.CommitteeSecretary, Sample.Programme)], told[0].To.ToArray());
    }

    [Fact]
    public void An_upheld_appeal_reopens_what_it_was_against()
    {
        var upheld = new AppealPolicy().On(new AppealUpheld(Now, Head), AnAppeal.Open().State, new EventPlace(AnAppeal.Id, 2, Now, Head)).OfType<Reaction.Send>();
        Assert.Equal([new Reaction.Send(AFile.Id, new ReconsiderFile(Sample.At(AnAppeal.Notified)))], upheld);
        var ineligible = AnAppeal.Open().State is AppealState.Known known ? known with { Appeal = known.Appeal with { Subject = AppealSubject.Ineligibility } } : null;
        Assert.Equal(["appeal-upheld-eligibility"], Told(new AppealPolicy(), new AppealUpheld(Now, Head), ineligible!, AnAppeal.Id).Select(message => message.Code));
    }

    private static List<Message> Told(IPolicy policy, Event happened, object after, StreamId stream) =>
        [.. policy.On(happened, after, new EventPlace(stream, 1, Now, Actor.Clock)).OfType<Reaction.Tell>().Select(tell => tell.Message)];
}
