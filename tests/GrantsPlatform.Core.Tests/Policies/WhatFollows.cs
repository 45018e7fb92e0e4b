using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Assessments;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Calls;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Policies;

public sealed class WhatFollows
{
    [Fact]
    public void A_scheduled_call_opens_its_awards() =>
        Assert.Equal([new Reaction.Send(AwardsState.IdOf("c-1"), new OpenAwards("c-1"))], On(ACall.ScheduledEvent, ACall.Scheduled().State, Sample.Call));

    [Fact]
    public void An_extension_reaches_every_draft_and_a_cancellation_every_file()
    {
        Assert.Equal([new Reaction.SendToEach("applications", "c-1", "status", "draft", new AlignCalendar())],
            On(new CallExtended(Sample.At(Sample.Closes), Sample.At(Sample.Closes)), ACall.Opened().State, Sample.Call));
        Assert.Equal([new Reaction.SendToEach("applications", "c-1", null, null, new NoteCancellation())],
            On(new CallCancelled(Sample.At(Sample.Closes)), ACall.Cancelled().State, Sample.Call));
    }

    [Fact]
    public void A_submission_is_checked_and_acknowledged_with_its_hash_and_the_date_on_which_silence_refuses()
    {
        var scene = AFile.Submitted();
        var submitted = new ApplicationSubmitted(Sample.At("2025-05-09T21:59:59Z"), ((ApplicationState.Known)scene.State).Receipt!.Dossier, Actor.Person("editor"));
        var reactions = On(submitted, scene.State, AFile.Id);
        Assert.Equal(new Reaction.Send(AFile.Id, new CheckEligibility()), reactions[0]);
        var receipt = Assert.IsType<Reaction.Tell>(reactions[1]).Message;
        Assert.Equal([new ToOrganisation(Sample.Body)], receipt.To.ToArray());
        Assert.Equal(new ReceiptNotice(Sample.At("2025-05-09T21:59:59Z"), submitted.Dossier.Hash, new DateOnly(2025, 7, 9)), receipt.Notice);
    }

    [Fact]
    public void Receipts_name_no_day_where_silence_means_nothing()
    {
        var file = (ApplicationState.Known)AFile.Submitted(Sample.Definition with { Silence = new SilenceTerms(SilenceMeaning.Nothing) }).State;
        var (may, june, dossier) = (Sample.At("2025-05-09T21:59:59Z"), Sample.At("2025-06-30T21:59:59Z"), file.Receipt!.Dossier);
        foreach (var (happened, notice) in new (ApplicationEvent, Notice)[]
        {
            (new ApplicationSubmitted(may, dossier, Actor.Person("editor")), new ReceiptNotice(may, dossier.Hash, null)),
            (new ComplementAnswered(1, june, dossier), new ComplementReceivedNotice(june, dossier.Hash, null)),
        }) Assert.Equal(notice, Told([On(happened, file, AFile.Id)[1]]).Notice);
    }

    [Fact]
    public void A_deposit_that_nobody_has_to_validate_tells_nobody() =>
        Assert.Empty(On(new ApplicationDeposited("h", Actor.Person("editor"), ToValidate: false), AFile.Drafted().State, AFile.Id));

    [Fact]
    public void A_deposit_tells_those_who_can_validate_it_and_not_its_author()
    {
        var told = Told(On(new ApplicationDeposited("h", Actor.Person("editor")), AFile.Drafted().State, AFile.Id));
        Assert.Equal(new DepositToValidateNotice(Sample.At(Sample.Closes)), told.Notice);
        var to = Assert.IsType<ToHolders>(Assert.Single(told.To));
        Assert.Equal((Sample.Body, "editor"), (to.OrganisationId, to.ButNot));
        Assert.Equal([MemberRight.Submitter, MemberRight.LegalRepresentative], to.Rights.ToArray());
    }

    [Fact]
    public void Complements_are_acknowledged_with_the_new_date_on_which_silence_refuses_and_told_to_the_service()
    {
        var scene = AFile.Submitted();
        var answered = new ComplementAnswered(1, Sample.At("2025-06-30T21:59:59Z"), ((ApplicationState.Known)scene.State).Receipt!.Dossier);
        var reactions = On(answered, scene.State, AFile.Id);
        Assert.Equal(new Reaction.Send(AFile.Id, new CheckEligibility()), reactions[0]);
        var received = Told(reactions[1..2]);
        Assert.Equal(new ComplementReceivedNotice(Sample.At("2025-06-30T21:59:59Z"), answered.Dossier.Hash, new DateOnly(2025, 8, 30)), received.Notice);
        Assert.Equal([new ToOrganisation(Sample.Body)], received.To.ToArray());
        Assert.Equal(new ComplementAnsweredNotice(), Told(reactions[2..]).Notice);
    }

    [Fact]
    public void A_withdrawal_is_acknowledged_and_told_to_the_service()
    {
        var reactions = On(new ApplicationWithdrawn(Sample.At("2025-05-09T21:59:59Z")), AFile.Ready().State, AFile.Id);
        Assert.Contains(new Reaction.Send(AgreementState.IdOf("f-1"), new AbandonAgreement()), reactions);
        var received = Told(reactions[..1]);
        Assert.Equal(new WithdrawalReceivedNotice(Sample.At("2025-05-09T21:59:59Z")), received.Notice);
        Assert.Equal([new ToOrganisation(Sample.Body)], received.To.ToArray());
        Assert.Equal(new WithdrawnNotice(), Told(reactions[1..2]).Notice);
    }

    [Fact]
    public void A_reopening_says_where_its_reason_stands()
    {
        var reopened = new ReopenedLate(Sample.At("2025-06-01T22:00:00Z"), Sample.At(AFile.May));
        var reactions = Following.Of(reopened, AFile.Drafted().State, new EventPlace(AFile.Id, 7, Sample.At(AFile.May), Actor.Person("manager")));
        Assert.Equal(new ReopenedLateNotice(Sample.At("2025-06-01T22:00:00Z"), 7), Told([.. reactions]).Notice);
    }

    [Fact]
    public void A_ready_file_goes_before_the_committee_with_its_amounts_opinions_and_recusals()
    {
        var scene = AFile.UnderReview().Given(new PersonRecused("m-2")).When(new RecordOpinion("local", Sample.Opinion()), AFile.May).When(new RecordOpinion("central", Sample.Opinion()), AFile.May);
        var enter = Assert.IsType<EnterFile>(Assert.IsType<Reaction.Send>(Assert.Single(On(new ReadyForCommittee(Sample.At(AFile.May)), scene.State, AFile.Id))).Command);
        Assert.Equal(("f-1", Sample.Siren, Sample.Euros(20_000), 2), (enter.Candidate.Application, enter.Candidate.Siren, enter.Candidate.Requested.Sum(line => line.Amount), enter.Candidate.Opinions.Count));
        Assert.Equal(["m-2"], enter.Candidate.Recused.ToArray());
    }

    [Fact]
    public void A_withdrawal_frees_the_award_and_a_recusal_reaches_the_committee()
    {
        Assert.Contains(new Reaction.Send(AwardsState.IdOf("c-1"), new NoteWithdrawal("f-1")), On(new ApplicationWithdrawn(Sample.At(AFile.May)), AFile.Ready().State, AFile.Id));
        Assert.Equal([new Reaction.Send(AwardsState.IdOf("c-1"), new NoteRecusal("f-1", "m-1"))], On(new PersonRecused("m-1"), AFile.Ready().State, AFile.Id));
    }

    [Theory]
    [InlineData(Outcome.Awarded, "decision-awarded")]
    [InlineData(Outcome.Rejected, "decision-rejected")]
    [InlineData(Outcome.WaitingList, "decision-waiting-list")]
    [InlineData(Outcome.Deferred, "decision-deferred")]
    public void A_decision_is_told_with_its_own_letter(Outcome outcome, string code)
    {
        var told = Assert.Single(On(new DecisionNotified("s-1", outcome, Sample.At(AFile.May)), AFile.Decided(outcome).State, AFile.Id).OfType<Reaction.Tell>()).Message;
        Assert.Equal((code, "s-1"), (told.Code, Assert.IsAssignableFrom<DecisionNotice>(told.Notice).Session));
        if (told.Notice is DecisionAwardedNotice awarded) Assert.Equal(Sample.Euros(15_000), awarded.Granted.Sum(line => line.Amount));
    }

    [Fact]
    public void An_instructor_is_told_and_an_opinion_carried_to_the_file()
    {
        var reactions = On(AnAssessment.Assigned, AnAssessment.Entrusted().State, AssessmentState.IdOf("f-1", "local"));
        Assert.Equal(new Reaction.Send(AFile.Id, new BeginReview("local", "i-1")), reactions[0]);
        Assert.Equal([new ToPerson("i-1")], Assert.IsType<Reaction.Tell>(reactions[1]).Message.To.ToArray());
        var given = new OpinionGiven(Sample.Opinion(), Sample.At(AFile.May), Actor.Person("i-1"));
        var record = Assert.IsType<RecordOpinion>(Assert.IsType<Reaction.Send>(Assert.Single(On(given, AnAssessment.Entrusted().State, AssessmentState.IdOf("f-1", "local")))).Command);
        Assert.Equal(("local", given.Opinion), (record.Level, record.Opinion));
    }

    /// <summary>Minutes that hold the decision can be signed: the file must have heard of it by then, or nobody would be told.</summary>
    [Fact]
    public void A_decision_reaches_the_file_before_the_minutes()
    {
        var taken = new DecisionTaken("s-1", "f-1", Outcome.Rejected, [], null, null, ImmutableSortedDictionary<string, Money>.Empty, 4, [], "h", Sample.At(AFile.May));
        var reactions = On(taken, TheAwards.WithFiles("f-1").State, AwardsState.IdOf("c-1"));
        Assert.Equal([AFile.Id, SessionState.IdOf("s-1")], reactions.Cast<Reaction.Send>().Select(send => send.To));
    }

    [Fact]
    public void A_session_begins_the_selection_and_its_signed_minutes_tell_nobody_until_they_are_notified()
    {
        var session = SessionState.IdOf("s-1");
        Assert.Equal([new Reaction.Send(Sample.Call, new BeginSelection())], On(ASession.OpenedEvent, ASession.Open().State, session));
        var signed = ASession.Signed("f-1", "f-2").State;
        Assert.Empty(On(new MinutesSigned(Sample.At(ASession.June), Actor.Person("chair"), ToNotify: true), signed, session));
        var notified = On(new DecisionsNotified(["f-2"], Sample.At(ASession.June), Actor.Person("secretary")), signed, session);
        Assert.Equal(["f-2"], Assert.IsType<NoteNotified>(Assert.IsType<Reaction.Send>(notified[0]).Command).Applications.ToArray());
        Assert.Equal([new Reaction.Send(ApplicationState.IdOf("f-2"), new NotifyDecision("s-1"))], notified[1..]);
        // Minutes of before, which told by their signature.
        Assert.Equal(
            [new Reaction.Send(ApplicationState.IdOf("f-1"), new NotifyDecision("s-1")), new Reaction.Send(ApplicationState.IdOf("f-2"), new NotifyDecision("s-1"))],
            On(new MinutesSigned(Sample.At(ASession.June), Actor.Person("chair")), signed, session));
        Assert.Equal(5, Assert.IsType<Reaction.Tell>(Assert.Single(On(ASession.ConvenedEvent, ASession.Convened().State, session))).Message.To.Length);
    }

    private static Message Told(List<Reaction> reactions) => Assert.IsType<Reaction.Tell>(Assert.Single(reactions)).Message;

    private static List<Reaction> On(Event happened, object after, StreamId stream) =>
        Following.Of(happened, after, new EventPlace(stream, 1, Sample.At(AFile.May), Actor.Clock));
}
