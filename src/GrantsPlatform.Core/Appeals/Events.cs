using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

public abstract record AppealEvent : Event;

/// <summary>What an appeal is against.</summary>
public enum AppealSubject
{
    /// <summary>Of a committee.</summary>
    Decision,

    /// <summary>The refusal of a file that does not meet the rules.</summary>
    Ineligibility,
}

/// <param name="Against">The instant at which the decision was notified.</param>
/// <param name="SilentUntil">The last day for an answer; afterwards silence has refused.</param>
/// <param name="Hash">Of the grounds in the record "grounds/{number}"; null: none were given.</param>
[StoredAs("appeal.received")]
public sealed record AppealReceived(
    int Number, string Application, string Call, string Programme, int Revision, string Organisation, string? Departement,
    DateOnly ReceivedOn, DateTimeOffset Against, DateOnly LastDay, DateOnly SilentUntil, string? Hash, DateTimeOffset At, Actor By,
    AppealSubject Subject = AppealSubject.Decision) : AppealEvent;

[StoredAs("appeal.examined")]
public sealed record AppealExamined(DateTimeOffset At, Actor By) : AppealEvent;

/// <summary>The reasons are in the record "answer/{number}".</summary>
[StoredAs("appeal.upheld")]
public sealed record AppealUpheld(DateTimeOffset At, Actor By) : AppealEvent;

/// <summary>The reasons are in the record "answer/{number}".</summary>
[StoredAs("appeal.refused")]
public sealed record AppealRefused(DateTimeOffset At, Actor By) : AppealEvent;

[StoredAs("appeal.refused-by-silence")]
public sealed record AppealRefusedBySilence(DateOnly SilentUntil) : AppealEvent;
