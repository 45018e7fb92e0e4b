using System.Collections.Immutable;

namespace GrantsPlatform.Core.Awards;

/// <summary>What others know of the awards of a call: the files that came before its committee, with what was decided on each.</summary>
public sealed record AwardsFacts(ImmutableDictionary<string, AwardFile> Files);
