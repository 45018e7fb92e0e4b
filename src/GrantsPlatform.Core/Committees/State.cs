using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Committees;

public enum SessionPhase
{
    Planned,
    Convened,
    Open,
    Closed,
    Signed,
}

public abstract record SessionState
{
    public const string Kind = SessionFacts.Kind;

    public static StreamId IdOf(string session) => SessionFacts.IdOf(session);

    public sealed record Absent : SessionState;

    public sealed record Known(SessionPlanned Plan, SessionPhase Phase) : SessionState, IScoped, IPublishes<SessionFacts>
    {
        public ImmutableArray<string> Agenda { get; init; } = [];
        public ImmutableSortedSet<string> Present { get; init; } = [];

        /// <summary>The file that the committee has before it; null: none was brought before it, or it has left the agenda since.</summary>
        public string? Before { get; init; }

        /// <summary>The minutes as they write themselves.</summary>
        public ImmutableSortedDictionary<string, DecisionEntered> Minutes { get; init; } = ImmutableSortedDictionary<string, DecisionEntered>.Empty;

        /// <summary>Files whose applicants were told, or are being told, what the signed minutes hold.</summary>
        public ImmutableSortedSet<string> Notified { get; init; } = [];

        /// <summary>Files on which signed minutes hold a decision that nobody has notified.</summary>
        public IEnumerable<string> ToNotify => Phase == SessionPhase.Signed ? Minutes.Keys.Except(Notified) : [];

        /// <summary>Its agenda can still change.</summary>
        public bool GoesOn => Phase is SessionPhase.Planned or SessionPhase.Convened or SessionPhase.Open;

        public Scope Scope => new(Plan.Programme, null, []);

        public IEnumerable<Seat> PresentVoters => Plan.Seats.Where(seat => seat.Votes && Present.Contains(seat.Person));

        public SessionFacts Published => new(
            Plan.Call, Phase == SessionPhase.Open, Phase == SessionPhase.Signed, Agenda, [.. PresentVoters.Select(seat => new Voter(seat.Person, seat.Role == SeatRole.Chair))]);
    }
}
