using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Calls;

public enum CallPhase
{
    Draft,
    Scheduled,
    Open,
    Closed,
    InSelection,
    Decided,
    ResultsPublished,
    Archived,
    Cancelled,
}

public abstract record CallState
{
    public const string Kind = "call";

    public static StreamId IdOf(string call) => StreamId.Named(Kind, call);

    public sealed record Absent : CallState;

    /// <summary>
    /// The call's instants are the truth for every file of it: a request received before <paramref name="ClosesAt"/> is in time,
    /// whatever the phase was when it was carried out.
    /// </summary>
    public sealed record Known(
        string Programme, int Revision, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, CallPhase Phase, ImmutableSortedSet<string> SatisfiedConditions)
        : CallState, IScoped, IPublishes<CallTerms>, IPublishes<LivesUnder>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Programme, Revision);

        public Scope Scope => new(Programme, null, []);

        /// <summary>By whose clocks it opens and closes.</summary>
        public Zone Zone { get; init; } = Zone.Paris;

        public bool TakesFilesAt(DateTimeOffset instant) => CallTerms.Of(this).TakesFilesAt(instant);

        CallTerms IPublishes<CallTerms>.Published => CallTerms.Of(this);
    }
}
