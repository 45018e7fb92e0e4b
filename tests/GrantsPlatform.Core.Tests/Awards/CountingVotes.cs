using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

/// <summary>Four may vote, the chair among them, unless a line says otherwise. A: awarded, W: waiting list, R: rejected, D: deferred.</summary>
public sealed class CountingVotes
{
    private static readonly (char Letter, Outcome Outcome)[] Outcomes =
        [('A', Outcome.Awarded), ('W', Outcome.WaitingList), ('R', Outcome.Rejected), ('D', Outcome.Deferred)];

    [Theory]
    // for, against, abstentions, casting → what may be decided: with a casting vote; without, ties deferred; without, ties rejected
    [InlineData(4, 0, 0, false, "AWD", "AWD", "AWD")]
    [InlineData(3, 1, 0, false, "AWD", "AWD", "AWD")]
    [InlineData(3, 0, 1, false, "AWD", "AWD", "AWD")]
    [InlineData(2, 1, 1, false, "AWD", "AWD", "AWD")]
    [InlineData(2, 0, 2, false, "AWD", "AWD", "AWD")]
    [InlineData(1, 0, 3, false, "AWD", "AWD", "AWD")]
    [InlineData(0, 4, 0, false, "RD", "RD", "RD")]
    [InlineData(1, 3, 0, false, "RD", "RD", "RD")]
    [InlineData(0, 3, 1, false, "RD", "RD", "RD")]
    [InlineData(1, 2, 1, false, "RD", "RD", "RD")]
    [InlineData(0, 2, 2, false, "RD", "RD", "RD")]
    [InlineData(0, 1, 3, false, "RD", "RD", "RD")]
    // ties
    [InlineData(2, 2, 0, false, "D", "D", "RD")]
    [InlineData(2, 2, 0, true, "AWR", "", "")]
    [InlineData(1, 1, 2, false, "D", "D", "RD")]
    [InlineData(1, 1, 2, true, "AWR", "", "")]
    [InlineData(0, 0, 4, false, "D", "D", "RD")]
    [InlineData(0, 0, 4, true, "", "", "")] // a chair who abstains has no vote to weigh double
    // no tie to break, voices missing, too many, below zero, beyond 32 bits
    [InlineData(3, 1, 0, true, "", "", "")]
    [InlineData(1, 3, 0, true, "", "", "")]
    [InlineData(3, 0, 0, false, "", "", "")]
    [InlineData(4, 1, 0, false, "", "", "")]
    [InlineData(5, -1, 0, false, "", "", "")]
    [InlineData(int.MaxValue, int.MaxValue - 1, 7, false, "", "", "")]
    public void Allows_what_the_rules_of_the_committee_make_of_it(int votesFor, int against, int abstentions, bool casting, string cast, string deferred, string rejected)
    {
        var votes = new Votes(votesFor, against, abstentions, casting);
        Assert.Equal(
            (cast, deferred, rejected),
            (Allowed(new CommitteeRules(3, true), votes), Allowed(new CommitteeRules(3, false), votes), Allowed(new CommitteeRules(3, false, UnbrokenTie.Rejected), votes)));
    }

    [Theory]
    [InlineData("chair")] // has stepped back
    [InlineData(null)] // is not there
    public void Has_no_casting_vote_without_a_chair_who_votes(string? recused)
    {
        var scene = WithFiles("f-1");
        if (recused is not null) scene.When(new NoteRecusal("f-1", recused), Day);
        else scene.Knowing(SessionState.IdOf("s-1"), ASession.Open("f-1").Given(new AttendanceRecorded(["m-1", "m-2", "m-3", "secretary"])).State);
        scene.When(Award("f-1", 1_000) with { Votes = new Votes(1, 1, 1, Casting: true) }, Day).ThenRefused<VotesDoNotAddUp>()
            .When(Award("f-1", 1_000) with { Votes = new Votes(1, 1, 1) }, Day).ThenRefused<TieNotBroken>(refusal => Assert.False(refusal.ChairMayBreakIt))
            .When(Defer("f-1") with { Votes = new Votes(1, 1, 1) }, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Says_what_to_do_with_a_tie()
    {
        WithFiles("f-1").When(Reject("f-1") with { Votes = new Votes(2, 2, 0) }, Day)
            .ThenRefused<TieNotBroken>(refusal => Assert.StartsWith("Indiquez la voix prépondérante", refusal.Remedy));
        WithFiles("f-1").When(Reject("f-1") with { Votes = new Votes(0, 0, 4) }, Day)
            .ThenRefused<TieNotBroken>(refusal => Assert.Equal(("Personne n’a voté pour ni contre\u202F: la commission n’a rien décidé.", "Ajournez le dossier\u202F: une autre séance en décidera."), (refusal.Message, refusal.Remedy)));
    }

    [Fact]
    public void Counts_nothing_where_the_committee_decides_by_consent() => WithFiles("f-1").When(Reject("f-1"), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));

    private static string Allowed(CommitteeRules rules, Votes votes) =>
        string.Concat(Outcomes.Where(outcome => IsAllowed(rules, votes, outcome.Outcome)).Select(outcome => outcome.Letter));

    private static bool IsAllowed(CommitteeRules rules, Votes votes, Outcome outcome)
    {
        var take = outcome switch { Outcome.Awarded => Award("f-1", 1_000), Outcome.WaitingList => Wait("f-1", 1), Outcome.Rejected => Reject("f-1"), _ => Defer("f-1") };
        var allowed = false;
        With(Sample.Definition with { Committee = rules }, Sample.Candidate("f-1")).When(take with { Votes = votes }, Day).ThenState(state => allowed = ((AwardsState.Known)state).Files["f-1"].Decision is not null);
        return allowed;
    }
}
