using System.Globalization;

namespace GrantsPlatform.Core.Applications;

/// <summary>What stands in the place of a session where there is no committee, and numbers the decisions of a file. A programme has sessions or entitlements, never both.</summary>
public static class EntitlementDecision
{
    private const string Prefix = "entitlement~";

    /// <summary>A decision under this name was taken without a committee.</summary>
    public static bool Is(string session) => session.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name of the decision that follows the one of this name, or of the first.</summary>
    public static string After(string? before) =>
        $"{Prefix}{(before is not null && Is(before) ? int.Parse(before[Prefix.Length..], CultureInfo.InvariantCulture) : 0) + 1}";
}
