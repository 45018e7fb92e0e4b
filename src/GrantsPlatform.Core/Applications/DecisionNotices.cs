using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

/// <summary>What was decided on a file: the reasons stand with the awards, by session.</summary>
public abstract record DecisionNotice(string Session) : Notice
{
    /// <summary>Of a committee's outcomes each has its letter; aid without a contest is given or not.</summary>
    public static DecisionNotice Of(string session, Outcome outcome, ImmutableArray<AmountLine> granted) => (EntitlementDecision.Is(session), outcome) switch
    {
        (false, Outcome.Awarded) => new DecisionAwardedNotice(session, granted),
        (false, Outcome.Rejected) => new DecisionRejectedNotice(session),
        (false, Outcome.WaitingList) => new DecisionWaitingListNotice(session),
        (false, Outcome.Deferred) => new DecisionDeferredNotice(session),
        (true, Outcome.Awarded) => new EntitlementAwardedNotice(session, granted),
        (true, Outcome.Rejected) => new EntitlementRejectedNotice(session),
        _ => throw new InvalidOperationException($"{outcome} has no letter."),
    };
}

[ToldAs("decision-awarded")]
public sealed record DecisionAwardedNotice(string Session, ImmutableArray<AmountLine> Granted) : DecisionNotice(Session);

[ToldAs("decision-rejected")]
public sealed record DecisionRejectedNotice(string Session) : DecisionNotice(Session);

[ToldAs("decision-waiting-list")]
public sealed record DecisionWaitingListNotice(string Session) : DecisionNotice(Session);

[ToldAs("decision-deferred")]
public sealed record DecisionDeferredNotice(string Session) : DecisionNotice(Session);

[ToldAs("entitlement-awarded")]
public sealed record EntitlementAwardedNotice(string Session, ImmutableArray<AmountLine> Granted) : DecisionNotice(Session);

[ToldAs("entitlement-rejected")]
public sealed record EntitlementRejectedNotice(string Session) : DecisionNotice(Session);
