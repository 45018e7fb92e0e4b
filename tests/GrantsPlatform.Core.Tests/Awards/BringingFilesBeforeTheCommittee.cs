using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class BringingFilesBeforeTheCommittee
{
    private const string Day = TheAwards.Day;

    [Fact]
    public void Enters_each_once() => TheAwards.New()
        .When(new EnterFile(Sample.Candidate("f-1")), Day).Then(new FileEntered(Sample.Candidate("f-1")))
        .When(new EnterFile(Sample.Candidate("f-1")), Day).ThenNothing()
        .ThenKnown(state => Assert.Equal(1, state.UndecidedFiles));

    [Fact]
    public void Takes_in_what_a_file_has_become_and_keeps_its_decision() => TheAwards.WithFiles("f-1")
        .When(TheAwards.Reject("f-1"), Day)
        .When(new EnterFile(Sample.Candidate("f-1", 30_000)), Day).Then(new FileEntered(Sample.Candidate("f-1", 30_000)))
        .ThenKnown(state => Assert.Equal(Outcome.Rejected, state.Files["f-1"].Decision!.Outcome));

    [Fact]
    public void Notes_a_recusal_once_and_ignores_unknown_files() => TheAwards.WithFiles("f-1")
        .When(new NoteRecusal("f-1", "m-2"), Day).Then(new RecusalNoted("f-1", "m-2"))
        .When(new NoteRecusal("f-1", "m-2"), Day).ThenNothing()
        .When(new NoteRecusal("f-9", "m-2"), Day).ThenNothing();

    [Fact]
    public void Never_forgets_a_recusal_when_the_file_is_entered_again() => TheAwards.WithFiles("f-1")
        .When(new NoteRecusal("f-1", "m-2"), Day)
        .When(new EnterFile(Sample.Candidate("f-1")), Day).ThenNothing()
        .When(new EnterFile(Sample.Candidate("f-1", 30_000)), Day).Then(new FileEntered(Sample.Candidate("f-1", 30_000, recused: "m-2")));

    [Fact]
    public void Releases_what_a_withdrawn_file_had_been_granted() => TheAwards.WithFiles("f-1", "f-2")
        .When(TheAwards.Award("f-1", 90_000), Day)
        .When(new NoteWithdrawal("f-1"), Day).Then(new FileWithdrawn("f-1", [Sample.Line(2025, 90_000)]))
        .When(new NoteWithdrawal("f-1"), Day).ThenNothing()
        .ThenKnown(state => Assert.Equal(Sample.Euros(0), state.TotalGranted))
        .When(TheAwards.Award("f-2", 95_000), Day).ThenAccepted(accepted => Assert.Empty(((DecisionTaken)accepted.Events[0]).Overruns))
        .ThenKnown(state => Assert.Equal(Sample.Euros(95_000), state.TotalGranted));

    [Fact]
    public void Withdraws_an_undecided_file_without_money() => TheAwards.WithFiles("f-1")
        .When(new NoteWithdrawal("f-1"), Day).Then(new FileWithdrawn("f-1", []))
        .ThenKnown(state => Assert.Equal(0, state.UndecidedFiles))
        .When(new NoteWithdrawal("f-9"), Day).ThenNothing();

    [Fact]
    public void Never_brings_a_withdrawn_file_back() => TheAwards.WithFiles("f-1")
        .When(new NoteWithdrawal("f-1"), Day)
        .When(new EnterFile(Sample.Candidate("f-1", 30_000)), Day).ThenNothing()
        .When(TheAwards.Award("f-1", 1_000), Day).ThenRefused<FileIsWithdrawn>();

    [Fact]
    public void A_scenario_is_compared_with_every_envelope() => TheAwards.With(Sample.Candidate("f-1"), Sample.Candidate("f-2", strand: "b"))
        .When(new SaveScenario("large", [new("f-1", [Sample.Line(2025, 120_000)]), new("f-2", [Sample.Line(2025, 20_000, "b")])]), Day)
        .ThenKnown(state =>
        {
            var comparison = state.Compare("large");
            Assert.Equal((2, Sample.Euros(140_000), Sample.Euros(10_000)), (comparison.Files, comparison.Amount, comparison.Left));
            Assert.Equal([Sample.Euros(-20_000), Sample.Euros(30_000)], comparison.Strands.Select(strand => strand.Left));
            Assert.Equal(Sample.Euros(140_000), comparison.Departements["01"]);
        });

    [Fact]
    public void A_scenario_is_saved_and_chosen_once()
    {
        ImmutableArray<Proposal> proposals = [new("f-1", [Sample.Line(2025, 120_000)])];
        TheAwards.WithFiles("f-1")
            .When(new SaveScenario("one", proposals), Day).Then(new ScenarioSaved("one", proposals))
            .When(new SaveScenario("one", proposals), Day).ThenNothing()
            .When(new ChooseScenario("one"), Day).Then(new ScenarioChosen("one"))
            .When(new ChooseScenario("one"), Day).ThenNothing();
    }

    [Fact]
    public void A_scenario_is_refused_with_files_or_amounts_that_cannot_be()
    {
        TheAwards.New().When(new SaveScenario("one", [new("f-1", [])]), Day).ThenRefused<FileNotBeforeCommittee>();
        TheAwards.WithFiles("f-1").When(new NoteWithdrawal("f-1"), Day).When(new SaveScenario("one", [new("f-1", [])]), Day).ThenRefused<FileIsWithdrawn>();
        TheAwards.WithFiles("f-1").When(Save(Sample.Line(2025, 200_000.01m)), Day).ThenRefused<GrantedAboveRequested>();
        TheAwards.WithFiles("f-1").When(Save(Sample.Line(2026, 1)), Day).ThenRefused<GrantedAboveRequested>();
        TheAwards.WithFiles("f-1").When(Save(Sample.Line(2025, -1)), Day).ThenRefused<GrantedAboveRequested>();
        TheAwards.WithFiles("f-1").When(new SaveScenario("one", [new("f-1", [Sample.Line(2025, 150_000)]), new("f-1", [Sample.Line(2025, 150_000)])]), Day)
            .ThenRefused<GrantedAboveRequested>();
        TheAwards.New().When(new ChooseScenario("none"), Day).ThenRefused<ScenarioUnknown>();

        static SaveScenario Save(AmountLine line) => new("one", [new("f-1", [line])]);
    }

    [Fact]
    public void A_scenario_beyond_the_total_may_be_compared_but_not_chosen() => TheAwards.WithFiles("f-1")
        .When(new SaveScenario("dream", [new("f-1", [Sample.Line(2025, 150_000.01m)])]), Day)
        .When(new ChooseScenario("dream"), Day).ThenRefused<ScenarioExceedsTotal>(refusal => Assert.Equal(Sample.Euros(0.01m), refusal.By))
        .When(new SaveScenario("dream", [new("f-1", [Sample.Line(2025, 150_000)])]), Day)
        .When(new ChooseScenario("dream"), Day).Then(new ScenarioChosen("dream"))
        .When(new SaveScenario("dream", [new("f-1", [Sample.Line(2025, 150_000.01m)])]), Day).ThenRefused<ScenarioExceedsTotal>();
}
