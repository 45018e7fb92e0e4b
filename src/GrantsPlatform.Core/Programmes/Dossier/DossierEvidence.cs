namespace GrantsPlatform.Core.Programmes;

/// <summary>What the platform knows of the organisation that applies.</summary>
/// <param name="Kind">Code of its legal kind.</param>
/// <param name="Departement">Where its seat is.</param>
/// <param name="HasService">It carries a service of the kind that the programme asks for.</param>
/// <param name="AttachedToOlderBody">It is attached to a legal body that has the experience it lacks.</param>
public sealed record ApplicantFacts(string Kind, DateOnly? CreatedOn, string? Departement, bool HasService, bool AttachedToOlderBody);

/// <summary>The evidence that one file gives, under the closed list of paths of its definition.</summary>
public sealed class DossierEvidence(ProgrammeDefinition definition, Answers answers, ApplicantFacts? applicant = null) : IEvidence
{
    public EvidenceValue? Find(string path) => throw new NotImplementedException($"{definition} {answers} {applicant} {path}");
}
