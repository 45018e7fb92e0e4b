using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Kinds">The legal kinds that may apply.</param>
/// <param name="PerService">A file is for one service that the legal body carries, and ceilings per service count by it.</param>
/// <param name="ServiceKind">The kind of service, where files are per service.</param>
public sealed record Applicants(ImmutableArray<OrganisationKind> Kinds, bool PerService, string? ServiceKind = null)
{
    /// <summary>
    /// What a body of this legal form is to the programme: the first kind that admits it, or the kind itself, by which bodies were entered that the
    /// nomenclature does not tell apart. Null where it is none of those who may apply.
    /// </summary>
    public OrganisationKind? KindOf(string legalForm) =>
        Kinds.FirstOrDefault(kind => kind.Code == legalForm) ?? Kinds.FirstOrDefault(kind => kind.Admits(legalForm));
}

/// <param name="PublicLaw">A body of public law, for which no agreement is mandatory above the threshold (loi n° 2000-321, art. 10).</param>
/// <param name="LegalForms">Of the nomenclature of legal forms, those that make a body one of this kind.</param>
public sealed record OrganisationKind(
    string Code,
    string Label,
    [Description("A body of public law: no agreement is mandatory for it. Left out: of private law.")] bool PublicLaw = false,
    [Description("Codes of legal forms (INSEE, catégories juridiques) that are of this kind, or the digits that they begin with.")] ImmutableArray<string> LegalForms = default)
{
    public ImmutableArray<string> LegalForms { get; init; } = LegalForms.OrEmpty();

    public bool Admits(string legalForm) => LegalForms.Any(beginning => legalForm.StartsWith(beginning, StringComparison.Ordinal));
}
