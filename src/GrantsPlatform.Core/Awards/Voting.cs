using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

/// <summary>
/// A committee that decides by consent counts no votes. Where it counts, everybody who may vote is counted, for or against supporting the file,
/// and the majority of the voices given is the decision; a file may be put off whatever the count, unless the chair has broken a tie.
/// </summary>
internal static class Voting
{
    /// <param name="chairVotes">The chair is there, has a voice and has not stepped back from the file: nobody else decides a tie.</param>
    public static Refusal? Unfit(Outcome outcome, Votes? counted, int voters, CommitteeRules rules, bool chairVotes)
    {
        if (counted is not { } votes) return null;
        if (votes.For < 0 || votes.Against < 0 || votes.Abstentions < 0 || (long)votes.For + votes.Against + votes.Abstentions != voters) return new VotesDoNotAddUp(voters);
        var tie = votes.For == votes.Against;
        // A chair who has abstained has no vote to weigh double.
        var breakable = rules.CastingVote && chairVotes && tie && votes.For > 0;
        if (votes.Casting && !breakable) return new VotesDoNotAddUp(voters);
        return outcome switch
        {
            _ when tie && !votes.Casting => Means(outcome, rules.Tie) ? null : new TieNotBroken(votes, breakable, rules.Tie),
            Outcome.Deferred when votes.Casting => new VotesDoNotAddUp(voters),
            Outcome.Awarded or Outcome.WaitingList when votes.For < votes.Against => new VotesDoNotAddUp(voters),
            Outcome.Rejected when votes.For > votes.Against => new VotesDoNotAddUp(voters),
            _ => null,
        };
    }

    private static bool Means(Outcome outcome, UnbrokenTie tie) => outcome == Outcome.Deferred || (outcome == Outcome.Rejected && tie == UnbrokenTie.Rejected);
}
