using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What a grantee asks to be changed; the funder proposes it as an amendment, or says why not.</summary>
/// <param name="Hash">Of the record that holds the words.</param>
public sealed record AmendmentRequest(int Number, string Hash, DateTimeOffset At, Actor By);

/// <summary>The erasable record of a request.</summary>
/// <param name="Changes">In words: amounts to be moved, and whatever has no field of its own.</param>
/// <param name="To">The last day that is wanted; null: it stays.</param>
/// <param name="Targets">Those that are wanted, of the same codes as the act's; null: they stay.</param>
public sealed record RequestedChanges(string Changes, string Why, DateOnly? To, ImmutableSortedDictionary<string, decimal>? Targets)
{
    public static string RecordOf(int number) => $"amendment-request/{number}";
}
