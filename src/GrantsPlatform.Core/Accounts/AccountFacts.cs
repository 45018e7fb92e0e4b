using System.Collections.Immutable;

namespace GrantsPlatform.Core.Accounts;

/// <summary>What others know of an account: whether it is open, and which roles it then holds.</summary>
public sealed record AccountFacts(bool IsOpen, ImmutableArray<Grant> Grants);
