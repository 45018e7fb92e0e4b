using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

internal static class Rights
{
    /// <summary>One way of writing a set of rights: each once, in order, and always <see cref="MemberRight.Member"/>.</summary>
    public static ImmutableArray<MemberRight> Settled(this ImmutableArray<MemberRight> rights) =>
        [.. rights.Append(MemberRight.Member).Distinct().Order()];

    /// <summary>Rights that bind the organisation, or let others do so.</summary>
    public static bool Bind(this ImmutableArray<MemberRight> rights) => rights.Any(right => RightsTo.Sign.Contains(right));
}
