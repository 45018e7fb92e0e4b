using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words.Next;

/// <summary>What somebody has to do before the object can go on.</summary>
/// <param name="What">With its article: "le contrôle de l’éligibilité".</param>
/// <param name="By">"le service instructeur".</param>
public sealed record Awaited(string What, string By)
{
    public override string ToString() => $"En attente\u202F: {What}, par {By}";
}

/// <summary>What the next step depends on beside the object's own state.</summary>
/// <param name="Definition">Null for what belongs to no call.</param>
/// <param name="Awards">Those of the call.</param>
/// <param name="Agreement">That of the file.</param>
public sealed record Surroundings(ProgrammeDefinition? Definition, AwardsState? Awards, INames Names, AgreementState? Agreement = null)
{
    public ProgrammeDefinition Programme => Definition ?? throw new InvalidOperationException("The object has no definition.");
}
