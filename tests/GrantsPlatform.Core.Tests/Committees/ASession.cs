using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Committees;

/// <summary>A chair, three members with a vote and a secretary without; quorum 3.</summary>
internal static class ASession
{
    public const string June = "2025-06-20T07:00:00Z";

    public static readonly ImmutableArray<Seat> Seats =
    [
        new("chair", SeatRole.Chair, true), new("m-1", SeatRole.Member, true), new("m-2", SeatRole.Member, true), new("m-3", SeatRole.Member, true),
        new("secretary", SeatRole.Secretary, false),
    ];

    public static readonly PlanSession Plan = new("c-1", new DateOnly(2025, 6, 20), new TimeOnly(9, 0), "Salle du conseil", Seats);
    public static readonly ChangePlan Change = new(new DateOnly(2025, 6, 21), new TimeOnly(10, 0), "Salle du conseil", Seats);
    public static readonly SessionPlanned PlannedEvent = new("c-1", Sample.Programme, 3, Sample.At(June), "Salle du conseil", Seats);
    public static readonly SessionConvened ConvenedEvent = new(Sample.At("2025-06-01T08:00:00Z"));
    public static readonly SessionOpened OpenedEvent = new(Sample.At(June));
    public static readonly AttendanceRecorded Everybody = new(["chair", "m-1", "m-2", "m-3", "secretary"]);

    public static Scenario<SessionState, SessionCommand, SessionEvent> New(CallPhase call = CallPhase.Closed) =>
        new Scenario<SessionState, SessionCommand, SessionEvent>(new SessionDecider(), SessionState.IdOf("s-1"))
            .Knowing(Sample.Call, Sample.CallIn(call))
            .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published());

    public static Scenario<SessionState, SessionCommand, SessionEvent> Planned() => New().Given(PlannedEvent);
    public static Scenario<SessionState, SessionCommand, SessionEvent> Convened() => Planned().Given(ConvenedEvent);
    public static Scenario<SessionState, SessionCommand, SessionEvent> Open(params string[] agenda) => Convened().Given(new AgendaSet([.. agenda]), Everybody, OpenedEvent);

    /// <summary>Its minutes reject these files, and wait to be notified.</summary>
    public static Scenario<SessionState, SessionCommand, SessionEvent> Signed(params string[] agenda) => Open(agenda)
        .Given([.. agenda.Select(file => Entered(file)), new SessionClosed(Sample.At(June)), new MinutesSigned(Sample.At(June), Core.Kernel.Actor.Person("chair"), ToNotify: true)]);

    public static SessionState OpenWith(params string[] agenda) => Open(agenda).State;

    public static EnterDecision Enter(string file, Outcome outcome = Outcome.Rejected) =>
        new(file, outcome, [], null, null, ImmutableSortedDictionary<string, Core.Kernel.Money>.Empty, 4, []);

    public static DecisionEntered Entered(string file, Outcome outcome = Outcome.Rejected) =>
        new(file, outcome, [], null, null, ImmutableSortedDictionary<string, Core.Kernel.Money>.Empty, 4, []);
}
