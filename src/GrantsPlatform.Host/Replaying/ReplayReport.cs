using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Replaying;

/// <param name="DoneBefore">Steps that the store held already.</param>
/// <param name="Refused">Attempts that were refused, as expected.</param>
/// <param name="WronglyAccepted">Attempts that should have been refused.</param>
/// <param name="Failed">Where the run ended before its time, or null.</param>
internal sealed record ReplayReport(
    int Steps, int DoneBefore, IReadOnlyList<ExpectedRefusal> Refused, IReadOnlyList<PlannedStep> WronglyAccepted, FailedStep? Failed)
{
    public bool IsSound => Failed is null && WronglyAccepted.Count == 0;
}

internal sealed record ExpectedRefusal(PlannedStep Step, Refusal Refusal);

/// <param name="Note">A milestone, in French.</param>
internal sealed record ReplayProgress(int Done, int Of, DateTimeOffset At, string? Note);

/// <summary>A step that was refused and should not have been.</summary>
internal sealed record FailedStep(PlannedStep Step, Refusal Refusal);
