using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

using Scene = Scenario<ApplicationState, ApplicationCommand, ApplicationEvent>;

public sealed class AskingForComplements
{
    private static readonly DateTimeOffset Due = Sample.At(ComplementDue);
    private const string InTime = "2025-05-30T21:59:59Z";

    private static readonly ComplementRequested Requested = new(1, ["title"], Sample.At(May), Due, [Lead.OfDays(3)]);

    [Fact]
    public void Reopens_the_named_fields_until_the_end_of_a_day() => Submitted().Because("Précisez").When(Request, May).Then(Requested)
        .ThenAccepted(accepted => Assert.Equal("complement/1", Assert.Single(accepted.Contents).Name))
        .When(Request, May).ThenNothing()
        .ThenNext("2025-05-27T06:00:00Z");

    [Fact]
    public void Is_possible_until_the_file_is_ready()
    {
        Submitted().Because("x").When(Request, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Eligible().Because("x").When(Request, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        UnderReview().Because("x").When(Request, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Ready().Because("x").When(Request, May).ThenRefused<ApplicationInWrongPhase>();
        Drafted().Because("x").When(Request, May).ThenRefused<ApplicationInWrongPhase>();
        Awaiting(Submitted()).Because("x").When(Request with { DueOn = new DateOnly(2025, 6, 30) }, May).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Has_its_conditions()
    {
        Submitted().When(Request, May).ThenRefused<ReasonMissing>();
        Submitted().Because("x").When(Request with { DueOn = new DateOnly(2025, 5, 19) }, May).ThenRefused<DayNotAhead>();
        Submitted().Because("x").When(Request with { DueOn = new DateOnly(2125, 5, 19) }, May).ThenRefused<DayTooFarAhead>();
        Submitted().Because("x").When(Request with { DueOn = new DateOnly(2025, 5, 20) }, May).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Submitted().Because("x").When(Request with { Fields = ["title", "nothing"] }, May).ThenRefused<FieldsToComplementUnknown>(refusal => Assert.Equal(["nothing"], refusal.Fields.ToArray()));
        Submitted().Because("x").When(Request with { Fields = [] }, May).ThenRefused<NoFieldToComplement>();
        Submitted().Because("x").When(Request with { Fields = default }, May).ThenRefused<NoFieldToComplement>();
    }

    [Fact]
    public void Opens_those_fields_and_no_other() => Awaiting(Submitted()).By("editor")
        .When(Answer(("title", "Un toit pour douze")), May).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(Answer(("young", 13)), May).ThenRefused<FieldNotReopened>(refusal => Assert.Contains("Jeunes", refusal.Message))
        .When(Answer(("title", "x")), ComplementDue).ThenRefused<ComplementDeadlinePassed>();

    [Fact]
    public void Goes_back_where_the_file_was_with_its_answer()
    {
        Answered(Awaiting(Submitted())).ThenPhase<Phase.Submitted>();
        Answered(Awaiting(Eligible())).ThenPhase<Phase.Eligible>();
        Answered(Awaiting(UnderReview())).ThenPhase<Phase.UnderReview>();
    }

    [Fact]
    public void Renews_the_dossier_but_never_the_instant_of_the_submission() => Answered(Awaiting(Submitted()))
        .ThenAccepted(accepted => Assert.Equal("submission/2", Assert.Single(accepted.Contents).Name))
        .ThenState(state =>
        {
            var receipt = ((ApplicationState.Known)state).Receipt!;
            Assert.Equal((Sample.At("2025-05-02T08:00:00Z"), ((ApplicationState.Known)state).ContentHash), (receipt.At, receipt.Dossier.Hash));
        });

    [Fact]
    public void Is_answered_once()
    {
        var scene = Answered(Awaiting(Submitted()));
        scene.When(new AnswerComplement(scene.Hash()), InTime).ThenNothing()
            .When(new AnswerComplement("other"), InTime).ThenRefused<ApplicationInWrongPhase>();
        Submitted().When(new AnswerComplement("other"), InTime).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Is_answered_with_what_the_person_saw_complete_and_in_time()
    {
        Awaiting(Submitted()).When(new AnswerComplement("other"), InTime).ThenRefused<ContentChanged>();
        var emptied = Awaiting(Submitted()).When(Answer(("title", null)), May);
        emptied.When(new AnswerComplement(emptied.Hash()), InTime).ThenRefused<DossierIncomplete>();
        var late = Awaiting(Submitted());
        late.When(new AnswerComplement(late.Hash()), ComplementDue).ThenRefused<ComplementDeadlinePassed>(refusal => Assert.Equal((Due, Due), (refusal.ReceivedAt, refusal.DueAt)));
    }

    [Fact]
    public void Reminds_three_days_before_and_lapses_once_requests_under_way_have_ended() => Awaiting(Submitted())
        .WhenTimeIs("2025-05-27T05:59:59Z").ThenNothing()
        .WhenTimeIs("2025-05-27T06:00:00Z").Then(new ComplementReminderDue(1, Due, Lead.OfDays(3)))
        .WhenTimeIs("2025-05-27T06:00:00Z").ThenNothing().ThenNext("2025-05-30T22:10:00Z")
        .WhenTimeIs("2025-05-30T22:09:59Z").ThenNothing()
        .WhenTimeIs("2025-05-30T22:10:00Z").Then(new ComplementLapsed(1, Due)).ThenPhase<Phase.Submitted>().ThenNext("2025-07-31T22:00:00Z");

    [Fact]
    public void Does_not_remind_of_what_lay_before_the_request() =>
        Submitted().Because("x").When(Request with { DueOn = new DateOnly(2025, 5, 21) }, May).ThenNext("2025-05-21T22:10:00Z");

    [Fact]
    public void Counts_what_was_received_in_time_even_when_it_is_carried_out_after_the_lapse()
    {
        var scene = Awaiting(Submitted()).WhenTimeIs(ComplementDue);
        scene.By("editor").When(Answer(("young", 13)), InTime).ThenRefused<FieldNotReopened>()
            .When(Answer(("title", "Un toit pour douze")), InTime).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(Answer(("title", "Trop tard")), ComplementDue).ThenRefused<ApplicationInWrongPhase>();
        var hash = scene.Hash();
        scene.When(new AnswerComplement(hash), ComplementDue).ThenRefused<ApplicationInWrongPhase>()
            .When(new AnswerComplement(hash), InTime).ThenAccepted(accepted => Assert.IsType<ComplementAnswered>(Assert.Single(accepted.Events)))
            .When(new AnswerComplement(hash), InTime).ThenNothing()
            .ThenPhase<Phase.Submitted>();
    }

    [Fact]
    public void Comes_before_the_committee_again_when_it_arrives_after_the_file_had_become_ready()
    {
        var scene = Awaiting(UnderReview())
            .When(new RecordOpinion("local", Sample.Opinion()), May).When(new RecordOpinion("central", Sample.Opinion()), May)
            .WhenTimeIs(ComplementDue).Then(new ComplementLapsed(1, Due), new ReadyForCommittee(Due)).ThenPhase<Phase.Ready>()
            .When(Answer(("title", "Un toit pour douze")), InTime);
        scene.When(new AnswerComplement(scene.Hash()), InTime)
            .ThenAccepted(accepted => Assert.Equal([typeof(ComplementAnswered), typeof(ReadyForCommittee)], accepted.Events.Select(happened => happened.GetType())))
            .ThenPhase<Phase.Ready>();
    }

    [Fact]
    public void Numbers_each_request() => Answered(Awaiting(Submitted())).Because("Encore")
        .When(Request with { DueOn = new DateOnly(2025, 6, 30) }, "2025-06-02T08:00:00Z")
        .ThenAccepted(accepted => Assert.Equal(2, ((ComplementRequested)accepted.Events[0]).Number));

    [Fact]
    public void Is_taken_back_with_its_reason_as_if_it_had_never_been_asked()
    {
        Awaiting(Submitted()).When(new CancelComplement(1), May).ThenRefused<ReasonMissing>();
        Awaiting(Submitted()).Because("Erreur de dossier").When(new CancelComplement(2), May).ThenRefused<ComplementNotAwaited>();
        Submitted().Because("Erreur de dossier").When(new CancelComplement(1), May).ThenRefused<ComplementNotAwaited>();
        var cancelled = Awaiting(Submitted()).Because("Erreur de dossier").When(new CancelComplement(1), May).Then(new ComplementCancelled(1, ["title"], Sample.At(May)))
            .ThenPhase<Phase.Submitted>();
        // Two months after the submission of 2 May, and no reminder before.
        cancelled.ThenNext("2025-07-02T22:00:00Z");
        cancelled.When(new CancelComplement(1), May).ThenNothing();
        Answered(Awaiting(Submitted())).Because("Erreur").When(new CancelComplement(1), May).ThenRefused<ComplementNotAwaited>();
        Awaiting(Submitted()).WhenTimeIs(ComplementDue).Because("Erreur").When(new CancelComplement(1), May).ThenRefused<ComplementNotAwaited>();
        cancelled.By("editor").When(new AnswerComplement("other"), InTime).ThenRefused<ApplicationInWrongPhase>();
        cancelled.When(Answer(("title", "x")), May).ThenRefused<ApplicationInWrongPhase>();
        Awaiting(Eligible()).Because("Erreur").When(new CancelComplement(1), May).ThenPhase<Phase.Eligible>();
    }

    [Fact]
    public void Leaves_the_file_ready_when_every_opinion_came_before_it_was_taken_back() => Awaiting(UnderReview())
        .When(new RecordOpinion("local", Sample.Opinion()), May).When(new RecordOpinion("central", Sample.Opinion()), May)
        .Because("Erreur").When(new CancelComplement(1), May).Then(new ComplementCancelled(1, ["title"], Sample.At(May)), new ReadyForCommittee(Sample.At(May))).ThenPhase<Phase.Ready>();

    private static Scene Answered(Scene scene)
    {
        scene.By("editor").When(Answer(("title", "Un toit pour douze")), May);
        return scene.When(new AnswerComplement(scene.Hash()), InTime);
    }
}
