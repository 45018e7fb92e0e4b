using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Kinds">The legal kinds that may apply.</param>
/// <param name="PerService">A file is for one service that the legal body carries, and ceilings per service count by it.</param>
/// <param name="ServiceKind">The kind of service, where files are per service.</param>
public sealed record Applicants(ImmutableArray<OrganisationKind> Kinds, bool PerService, string? ServiceKind = null);

/// <param name="PublicLaw">A body of public law, for which no agreement is mandatory above the threshold (loi n° 2000-321, art. 10).</param>
public sealed record OrganisationKind(string Code, string Label, [Description("A body of public law: no agreement is mandatory for it. Left out: of private law.")] bool PublicLaw = false);
