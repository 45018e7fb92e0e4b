using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Kinds">The legal kinds that may apply.</param>
/// <param name="PerService">A file is for one service that the legal body carries, and ceilings per service count by it.</param>
/// <param name="ServiceKind">The kind of service, where files are per service.</param>
public sealed record Applicants(ImmutableArray<OrganisationKind> Kinds, bool PerService, string? ServiceKind = null);

public sealed record OrganisationKind(string Code, string Label);
