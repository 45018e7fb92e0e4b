using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Policies;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Appeals;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Completeness;
using GrantsPlatform.Core.Tests.Programmes;
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
        Assert.Equal("report-reminder", Told(policy, new ReportReminderDue(AReport.DueOn, Lead.OfDays(7)), report, AReport.Id()).Single().Template);
        var late = Told(policy, new ReportReminderDue(AReport.DueOn, Lead.OfDays(-1)), report, AReport.Id()).Single();
        Assert.Equal(("report-late", "30 novembre 2026", "Bilan final"), (late.Template, late.Values["dueOn"], late.Values["report"]));
        Assert.Equal([new ToOrganisation(Sample.Body)], late.To.ToArray());
    }

    [Fact]
    public void An_activity_goes_to_the_services_where_the_file_belongs()
    {
        var scene = AReport.Expected("news").When(TellingOfActivities.Opening, AReport.October);
        var told = Told(new ReportPolicy(), scene.LastEvents[0], scene.State, AReport.Id("news")).Single();
        Assert.Equal([new ToRole(Role.DepartmentalInstructor, Sample.Programme, "01"), new ToRole(Role.ProgrammeManager, Sample.Programme, "01")], told.To.ToArray());
        Assert.Equal(("activity-told", "6 octobre 2025", "62498"), (told.Template, told.Values["day"], told.Values["commune"]));
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
        Assert.Equal("2 798,40 €".Replace(' ', French.NarrowSpace), letter.Values["amount"]);
    }

    [Fact]
    public void A_claim_that_lapses_becomes_a_task()
    {
        var lapsed = new ClaimLapsed(Sample.Euros(5), new DateOnly(2032, 3, 1));
        var reactions = new RecoveryPolicy().On(lapsed, AClaim.Found().State, new EventPlace(AClaim.Id, 3, Now, Actor.Clock)).ToList();
        Assert.Equal(new Reaction.Send(OperatorTaskState.IdOf("recovery-f-1-3"), new RaiseTask(AClaim.Id, "recovery.lapsed.v1", "recovery.lapsed")), reactions[0]);
        Assert.Equal("recovery-lapsed", Assert.IsType<Reaction.Tell>(reactions[1]).Message.Template);
    }

    [Fact]
    public void An_upheld_appeal_goes_to_the_secretary_of_the_committee()
    {
        var told = Told(new AppealPolicy(), new AppealUpheld(Now, Head), AnAppeal.Open().State, AnAppeal.Id);
        Assert.Equal(["appeal-to-committee", "appeal-upheld"], told.Select(message => message.Template));
        Assert.Equal([new ToRole(Role.CommitteeSecretary, Sample.Programme)], told[0].To.ToArray());
    }

    [Fact]
    public void An_upheld_appeal_reopens_what_it_was_against()
    {
        var upheld = new AppealPolicy().On(new AppealUpheld(Now, Head), AnAppeal.Open().State, new EventPlace(AnAppeal.Id, 2, Now, Head)).OfType<Reaction.Send>();
        Assert.Equal([new Reaction.Send(AFile.Id, new ReconsiderFile(Sample.At(AnAppeal.Notified)))], upheld);
        var ineligible = AnAppeal.Open().State is AppealState.Known known ? known with { Appeal = known.Appeal with { Subject = AppealSubject.Ineligibility } } : null;
        Assert.Equal(["appeal-upheld-eligibility"], Told(new AppealPolicy(), new AppealUpheld(Now, Head), ineligible!, AnAppeal.Id).Select(message => message.Template));
    }

    /// <summary>What the runtime adds for every message about a report, a claim or an appeal.</summary>
    private static readonly string[] Added =
        ["recipient", "applicant", "call", "funder", "tribunal", "appealWithin", "appealSilence", "contactService", "contactMail", "reasons", "lines", "returnReason", "returnedFields"];

    [Theory, InlineData("report"), InlineData("recovery"), InlineData("appeal")]
    public void Every_message_has_its_letter_and_every_place_its_value(string kind)
    {
        var sample = EveryCommand.Of(kind);
        var policy = Catalogue.Policies.Single(policy => policy.Kind == kind);
        var messages = sample.States.SelectMany(from => sample.Trials.Select(trial => (From: from, Decision: sample.Try(trial, from))))
            .Where(tried => tried.Decision is Decision.Accepted)
            .SelectMany(tried => ((Decision.Accepted)tried.Decision).Events.SelectMany(happened =>
                Told(policy, happened, sample.After(tried.From, (Decision.Accepted)tried.Decision).State, sample.Self)))
            .DistinctBy(message => message.Template).ToList();
        Assert.NotEmpty(messages);
        foreach (var message in messages)
        {
            var text = File.ReadAllText(RepositoryFiles.Path("src", "GrantsPlatform.Runtime", "Messages", "Templates", $"{message.Template}.txt"));
            var places = System.Text.RegularExpressions.Regex.Matches(text, @"\{([A-Za-z]+)\}").Select(place => place.Groups[1].Value).ToImmutableSortedSet();
            Assert.Empty(places.Except(Added).Except(message.Values.Keys).Select(place => $"{message.Template}: {place}"));
            Assert.DoesNotMatch(@"'| [;!?€%:]|\u00AB[^\u00A0]", text);
        }
    }

    private static List<Message> Told(IPolicy policy, Event happened, object after, StreamId stream) =>
        [.. policy.On(happened, after, new EventPlace(stream, 1, Now, Actor.Clock)).OfType<Reaction.Tell>().Select(tell => tell.Message)];
}
