using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

public abstract record AppealCommand : Command;

/// <summary>An appeal against the last decision on a file that was notified has come in.</summary>
/// <param name="ReceivedOn">The day on which it arrived: delays count from it.</param>
/// <param name="Grounds">What the applicant writes.</param>
/// <param name="DespiteDelay">Receivable although it is late; the header's reason says why.</param>
[SentAs("receive-appeal")]
public sealed record ReceiveAppeal(string Application, DateOnly ReceivedOn, string? Grounds = null, bool DespiteDelay = false) : AppealCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(Application))?.Scope ?? Scope.Platform;
}

[SentAs("examine-appeal")]
public sealed record ExamineAppeal : AppealCommand;

/// <summary>The decision is to be taken up again; the header's reason says why.</summary>
[SentAs("uphold-appeal")]
public sealed record UpholdAppeal : AppealCommand;

/// <summary>The header's reason becomes part of the letter.</summary>
[SentAs("refuse-appeal")]
public sealed record RefuseAppeal : AppealCommand;
