using System.Collections.Immutable;
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
    public const string Kind = "session";

    public static StreamId IdOf(string session) => StreamId.Named(Kind, session);

    public sealed record Absent : SessionState;

    public sealed record Known(SessionPlanned Plan, SessionPhase Phase) : SessionState, IScoped
    {
        public ImmutableArray<string> Agenda { get; init; } = [];
        public ImmutableSortedSet<string> Present { get; init; } = [];

        /// <summary>The minutes as they write themselves.</summary>
        public ImmutableSortedDictionary<string, DecisionEntered> Minutes { get; init; } = ImmutableSortedDictionary<string, DecisionEntered>.Empty;

        public Scope Scope => new(Plan.Programme, null, []);

        public IEnumerable<Seat> PresentVoters => Plan.Seats.Where(seat => seat.Votes && Present.Contains(seat.Person));

        /// <summary>A chair who is absent, has no voice or has stepped back decides no tie.</summary>
        public bool ChairMayVoteOn(ImmutableArray<string> recused) =>
            VotersOn(recused).Any(seat => seat.Role == SeatRole.Chair);

        /// <summary>Members who may deliberate on a file: present, voting and not recused from it.</summary>
        public IEnumerable<Seat> VotersOn(ImmutableArray<string> recused) => PresentVoters.Where(seat => !recused.Contains(seat.Person));
        public int VotersFor(ImmutableArray<string> recused) => VotersOn(recused).Count();
    }
}
