using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>What the applicant has been told: a committee's decision is nobody's outside before it is notified.</summary>
public static class ApplicantSight
{
    /// <summary>The phase as the applicant may know it.</summary>
    public static Phase ToldPhase(this Known file) => Told(file.Phase);

    public static Phase ToldPhase(this ApplicationFacts file) => Told(file.Phase);

    public static ImmutableArray<AmountLine> ToldGrant(this Known file) => file.ToldPhase() is Phase.Decided decided ? decided.Granted : [];

    private static Phase Told(Phase phase) =>
        phase is not Phase.Decided { Notified: false } decided ? phase : decided.Before is { } before ? Told(before) : new Phase.Ready();
}
