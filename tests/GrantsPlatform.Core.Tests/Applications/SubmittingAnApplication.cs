using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class SubmittingAnApplication
{
    private static readonly ProgrammeDefinition FourEyes = Sample.Definition with { Submission = new Submission(FourEyes: true, LateReopening: true) };

    [Fact]
    public void Gives_a_receipt_with_the_instant_and_the_hash() => Complete().Submit("2025-05-02T08:00:00Z")
        .ThenAccepted(accepted =>
        {
            var submitted = Assert.IsType<ApplicationSubmitted>(Assert.Single(accepted.Events));
            Assert.Equal((Sample.At("2025-05-02T08:00:00Z"), Complete().Hash(), "01"), (submitted.At, submitted.Dossier.Hash, submitted.Dossier.Departement));
            Assert.Equal((Sample.Euros(20_000), 12L), (submitted.Dossier.TotalRequested, submitted.Dossier.Measures["young"]));
            Assert.Equal("submission/1", Assert.Single(accepted.Contents).Name);
        })
        .Submit("2025-05-02T08:00:05Z").ThenNothing()
        .ThenNext("2025-07-02T22:00:00Z");

    [Fact]
    public void Keeps_a_record_from_which_the_hash_can_be_made_again()
    {
        var scene = Complete().When(Answer(("shared", true)), April).When(Answer(("shared", null)), April).Submit(April);
        var kept = JsonDocument.Parse(scene.Contents.Text("submission/1")!).RootElement;
        var lines = kept.EnumerateObject().OrderBy(answer => answer.Name, StringComparer.Ordinal).Select(answer => $"{answer.Name}:{Digest.Of(answer.Value.GetRawText())}");
        Assert.Equal(((ApplicationState.Known)scene.State).Receipt!.Dossier.Hash, Digest.Of(string.Join('\n', lines)));
    }

    [Fact]
    public void Counts_only_what_the_form_shows() => Complete()
        .When(Answer(("partners", new[] { new Partner("o-2", "Hébergeur", true) })), April).Submit(April)
        .ThenAccepted(accepted => Assert.Empty(((ApplicationSubmitted)accepted.Events[0]).Dossier.Partners));

    [Fact]
    public void Is_accepted_to_the_last_second() => Complete().Submit(Sample.LastSecond).ThenPhase<Phase.Submitted>();

    [Fact]
    public void Is_refused_one_second_after_with_both_instants() => Complete().Submit("2025-05-09T22:00:00Z")
        .ThenRefused<DeadlinePassed>(refusal =>
        {
            Assert.Equal((Sample.At("2025-05-09T22:00:00Z"), Sample.At(Sample.Closes)), (refusal.ReceivedAt, refusal.ClosedAt));
            Assert.Contains("10 mai 2025 à 0\u00A0h\u00A000\u00A0min\u00A000\u00A0s", refusal.Message);
        });

    [Fact]
    public void Is_accepted_when_received_in_time_and_carried_out_after_the_closing() => Complete()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Closed))
        .WhenTimeIs(Sample.Closes).Then(new DraftLapsed(Sample.At(Sample.Closes)), KeptForAYear)
        .Submit(Sample.LastSecond).ThenPhase<Phase.Submitted>()
        .ThenNext("2025-07-09T22:00:00Z");

    [Theory]
    [InlineData("2025-10-26T23:00:00Z", "2025-10-26T22:59:59Z")] // ends the day of 25 hours
    [InlineData("2026-03-29T22:00:00Z", "2026-03-29T21:59:59Z")] // ends the day of 23 hours
    public void Ends_at_midnight_in_Paris_on_days_when_the_clocks_change(string closes, string lastSecond)
    {
        Complete().Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, closes)).Submit(lastSecond).ThenPhase<Phase.Submitted>();
        Complete().Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, closes)).Submit(closes).ThenRefused<DeadlinePassed>();
    }

    [Fact]
    public void Is_refused_before_the_opening_and_in_a_cancelled_call()
    {
        Complete().Submit("2025-03-02T22:59:59Z").ThenRefused<CallNotOpen>();
        Complete().Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled)).Submit(April).ThenRefused<CallNotOpen>();
    }

    [Fact]
    public void Is_refused_when_the_content_is_not_what_the_person_saw()
    {
        Complete().When(new SubmitApplication("other"), April).ThenRefused<ContentChanged>();
        Complete().When(new DepositApplication("other"), April).ThenRefused<ContentChanged>();
    }

    [Fact]
    public void Is_refused_when_incomplete_naming_every_missing_field()
    {
        Drafted().When(Answer(("title", "Un")), April).Submit(April).ThenRefused<DossierIncomplete>(refusal => Assert.Equal(["place", "request"], refusal.Problems.Select(problem => problem.Field)));
        Drafted().When(new DepositApplication(Drafted().Hash()), April).ThenRefused<DossierIncomplete>();
    }

    [Fact]
    public void Is_refused_a_second_time_with_other_content() => Submitted()
        .When(new SubmitApplication("other"), May).ThenRefused<AlreadySubmitted>(refusal => Assert.Equal(Sample.At("2025-05-02T08:00:00Z"), refusal.At))
        .When(new DepositApplication("other"), May).ThenRefused<AlreadySubmitted>();

    [Fact]
    public void Is_refused_after_a_withdrawal() => Complete().When(new WithdrawApplication(), April).Submit(April).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void Needs_two_persons_where_the_programme_asks_for_them()
    {
        var hash = Complete(FourEyes).Hash();
        Complete(FourEyes).Submit(April).ThenRefused<NotDeposited>();
        Complete(FourEyes).When(new DepositApplication(hash), April).Then(new ApplicationDeposited(hash, Actor.Person("editor"), ToValidate: true))
            .When(new DepositApplication(hash), April).ThenNothing()
            .Submit(April).ThenRefused<ValidatedByDepositor>()
            .By("director").Submit(April).ThenPhase<Phase.Submitted>();
        Complete(FourEyes).When(new DepositApplication(hash), April).When(Answer(("title", "Autre")), April)
            .By("director").Submit(April).ThenRefused<NotDeposited>();
    }

    [Fact]
    public void Finds_its_deposit_when_the_validation_is_carried_out_after_the_closing() => Complete(FourEyes)
        .When(new DepositApplication(Complete(FourEyes).Hash()), April)
        .WhenTimeIs(Sample.Closes).ThenPhase<Phase.Lapsed>()
        .By("director").Submit(Sample.LastSecond).ThenPhase<Phase.Submitted>();

    [Fact]
    public void Needs_a_new_deposit_when_the_words_changed_after_the_closing() => Complete(FourEyes)
        .When(new DepositApplication(Complete(FourEyes).Hash()), April)
        .WhenTimeIs(Sample.Closes).When(Answer(("title", "Autre")), Sample.Closes)
        .By("director").Submit(Sample.LastSecond).ThenRefused<NotDeposited>();

    [Fact]
    public void A_deposit_is_too_late_at_the_closing() => Complete().When(new DepositApplication(Complete().Hash()), Sample.Closes).ThenRefused<DeadlinePassed>();
}
