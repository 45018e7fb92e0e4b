using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Registers;

/// <summary>Codes that may tell who somebody is. A doubt is asked about and never decided: "J-1" is no name, "Paris" may be a place.</summary>
public static partial class CodeDoubts
{
    /// <summary>Null: nothing speaks against it.</summary>
    public static string? Of(string code) =>
        SocialSecurity().IsMatch(code) ? "il ressemble à un numéro de sécurité sociale"
        : Mail().IsMatch(code) ? "il ressemble à une adresse électronique"
        : Name().IsMatch(code) ? "il ressemble à un nom"
        : null;

    /// <summary>Thirteen or fifteen digits, the first of which is 1 or 2; 2A and 2B are départements.</summary>
    [GeneratedRegex(@"^[12][._-]?\d{2}[._-]?\d{2}[._-]?(\d{2}|2[ABab])[._-]?\d{3}[._-]?\d{3}([._-]?\d{2})?\z")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"(gmail|orange|free|laposte|hotmail|outlook|yahoo|wanadoo|sfr)\.(com|fr|net)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    /// <summary>Letters only, of one word or several: "Dupont", "marie.martin", "J-Bernard".</summary>
    [GeneratedRegex(@"^([A-Za-z]{1,2}[._-])?[A-Za-z]{4,}([._-][A-Za-z]{2,})*\z")]
    private static partial Regex Name();
}
