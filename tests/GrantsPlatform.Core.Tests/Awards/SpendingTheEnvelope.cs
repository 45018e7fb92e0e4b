using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class SpendingTheEnvelope
{
    [Fact]
    public void Goes_to_the_last_cent_of_a_strand_without_a_word() => WithFiles("f-1", "f-2")
        .When(Award("f-1", 60_000), Day)
        .When(Award("f-2", 40_000), Day).ThenAccepted(accepted => Assert.Empty(((DecisionTaken)accepted.Events[0]).Overruns));

    [Fact]
    public void Five_euros_over_a_strand_need_a_recorded_reason() => WithFiles("f-1", "f-2")
        .When(Award("f-1", 60_000), Day)
        .When(Award("f-2", 40_005), Day).ThenRefused<StrandExceeded>(refusal => Assert.Equal(("a", Sample.Euros(5)), (refusal.Strand, refusal.By)))
        .When(Award("f-2", 40_005) with { OverrunReason = "  " }, Day).ThenRefused<StrandExceeded>()
        .When(Award("f-2", 40_005) with { OverrunReason = "Reliquat du volet b" }, Day)
        .ThenAccepted(accepted => Assert.Equal(Sample.Euros(5), ((DecisionTaken)accepted.Events[0]).Overruns["a"]));

    [Fact]
    public void One_cent_over_a_strand_is_over() => WithFiles("f-1")
        .When(Award("f-1", 100_000.01m), Day).ThenRefused<StrandExceeded>(refusal => Assert.Equal(Sample.Euros(0.01m), refusal.By));

    [Fact]
    public void One_cent_over_the_total_is_refused_whatever_the_reason() => With(Sample.Candidate("f-1"), Sample.Candidate("f-2", strand: "b"))
        .When(Award("f-1", 100_000), Day)
        .When(Award("f-2", 50_000.01m, "b") with { OverrunReason = "x" }, Day).ThenRefused<TotalExceeded>(refusal => Assert.Equal(Sample.Euros(0.01m), refusal.By))
        .When(Award("f-2", 50_000, "b"), Day).ThenKnown(state => Assert.Equal(Sample.Euros(150_000), state.TotalGranted));

    [Fact]
    public void A_top_up_makes_room() => With(Sample.Candidate("f-1"), Sample.Candidate("f-2", strand: "b"))
        .When(Award("f-1", 100_000), Day)
        .When(new TopUpStrand("b", Sample.Euros(10_000), "Délibération 3"), Day)
        .When(Award("f-2", 60_000, "b"), Day).ThenAccepted(accepted => Assert.Empty(((DecisionTaken)accepted.Events[0]).Overruns));

    [Fact]
    public void A_decision_answers_only_for_the_strands_that_it_draws_on() => With(Sample.Candidate("f-1"), Sample.Candidate("f-2", strand: "b"))
        .When(Award("f-1", 100_005) with { OverrunReason = "x" }, Day)
        .When(Award("f-2", 1_000, "b"), Day).ThenAccepted(accepted => Assert.Empty(((DecisionTaken)accepted.Events[0]).Overruns));

    [Fact]
    public void A_withdrawal_frees_the_amount_and_the_waiting_list_takes_it_up_in_a_later_session() => WithFiles("f-1", "f-2", "f-3")
        .When(Award("f-1", 100_000), Day)
        .When(Wait("f-2", 2), Day).When(Wait("f-3", 1), Day)
        .ThenKnown(state => Assert.Equal(["f-3", "f-2"], state.WaitingList.Select(file => file.Candidate.Application)))
        .When(Award("f-3", 80_000) with { Session = "s-2" }, Day).ThenRefused<TotalExceeded>(refusal => Assert.Equal(Sample.Euros(30_000), refusal.By))
        .When(new NoteWithdrawal("f-1"), Day)
        .When(Award("f-3", 80_000) with { Session = "s-2" }, Day)
        .ThenKnown(state =>
        {
            Assert.Equal(Sample.Euros(80_000), state.TotalGranted);
            Assert.Equal(["f-2"], state.WaitingList.Select(file => file.Candidate.Application));
        });

    [Fact]
    public void A_later_session_corrects_by_the_difference() => WithFiles("f-1")
        .When(Award("f-1", 90_000), Day)
        .When(Award("f-1", 100_000) with { Session = "s-2" }, Day).ThenKnown(state => Assert.Equal(Sample.Euros(100_000), state.Granted["a"]))
        .When(Reject("f-1") with { Session = "s-2" }, Day).ThenKnown(state => Assert.Equal(Sample.Euros(0), state.Granted["a"]));

    [Fact]
    public void A_waiting_file_has_a_rank_of_its_own()
    {
        WithFiles("f-1").When(Wait("f-1", null), Day).ThenRefused<RankNeeded>();
        WithFiles("f-1").When(Wait("f-1", 0), Day).ThenRefused<RankNeeded>();
        WithFiles("f-1", "f-2").When(Wait("f-1", 1), Day).When(Wait("f-2", 1), Day).ThenRefused<RankNeeded>();
        WithFiles("f-1", "f-2").When(Wait("f-1", 1), Day).When(new NoteWithdrawal("f-1"), Day).When(Wait("f-2", 1), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithFiles("f-1").When(Reject("f-1") with { Rank = 1 }, Day).ThenRefused<RankNeeded>();
        WithFiles("f-1").When(Reject("f-1") with { Rank = 0 }, Day).ThenRefused<RankNeeded>();
    }

    [Fact]
    public void Amounts_go_with_an_award_and_with_nothing_else()
    {
        WithFiles("f-1").When(Award("f-1"), Day).ThenRefused<AmountsDoNotFitOutcome>();
        WithFiles("f-1").When(Award("f-1") with { Granted = default }, Day).ThenRefused<AmountsDoNotFitOutcome>();
        WithFiles("f-1").When(Reject("f-1") with { Granted = [Sample.Line(2025, 1)] }, Day).ThenRefused<AmountsDoNotFitOutcome>();
        WithFiles("f-1").When(Wait("f-1", 1) with { Granted = [Sample.Line(2025, 1)] }, Day).ThenRefused<AmountsDoNotFitOutcome>();
        WithFiles("f-1").When(Defer("f-1") with { Granted = [Sample.Line(2025, 1)] }, Day).ThenRefused<AmountsDoNotFitOutcome>();
    }

    [Fact]
    public void Never_more_is_granted_than_requested_nor_to_anybody_else()
    {
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", 1_000.01m), Day).ThenRefused<GrantedAboveRequested>();
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", Sample.Line(2025, 600), Sample.Line(2025, 600)), Day).ThenRefused<GrantedAboveRequested>();
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", Sample.Line(2026, 1)), Day).ThenRefused<GrantedAboveRequested>();
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", 0), Day).ThenRefused<AmountNotPositive>();
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", 10, "z"), Day).ThenRefused<StrandUnknown>();
        With(Sample.Candidate("f-1", 1_000)).When(Award("f-1", Sample.Line(2025, 10, payee: "o-stranger")), Day).ThenRefused<PayeeUnknown>(refusal => Assert.Equal("o-stranger", refusal.Payee));
    }
}
