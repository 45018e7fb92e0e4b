using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Organisations;

/// <summary>"09", "2A", and three digits overseas.</summary>
public static partial class DepartementCode
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^([0-9]{2}|2[AB]|9[78][0-9])\z")]
    private static partial Regex Shape();
}
