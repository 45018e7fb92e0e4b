using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What others know of an agreement: whose it is, its period and targets, whether it is in force, and which of its payments are ready or made.</summary>
/// <param name="WasInForce">It was countersigned, whatever became of it.</param>
/// <param name="Payable">Codes of the instalments that are approved and in no batch.</param>
/// <param name="Payments">How many were made.</param>
public sealed record AgreementFacts(
    AgreementDrafted Origin, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets, bool WasInForce, bool InForce, Milestones Milestones,
    ImmutableSortedSet<string> Payable, int Payments)
{
    /// <summary>By the act in force.</summary>
    public Money Granted { get; init; }

    internal static AgreementFacts Of(AgreementState.Known known) => new(
        known.Origin, known.From, known.To, known.Targets, known.Act is not null, known.InForce, known.Milestones,
        [.. known.Instalments.Where(one => one.Value.Phase is InstalmentPhase.Approved).Select(one => one.Key)], known.Instalments.Values.Count(one => one.IsPaid)) { Granted = known.Granted };
}
