using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>
/// What an address looks like; whether it is one, a message sent to it tells. Quotes, comments and what parts addresses from each other are in none: a
/// program that sends mail would read another address, or several.
/// </summary>
public static partial class MailShape
{
    private const int Longest = 254;

    public static bool Fits(string mail) => mail.Length <= Longest && Shape().IsMatch(mail);

    /// <summary>Words parted by single dots, then at least two labels of letters, digits and hyphens, of which the last is no number.</summary>
    [GeneratedRegex(@"^(?=[^@]{1,64}@)[^@\s\p{C}<>"",;:()\[\]\\.]+(?:\.[^@\s\p{C}<>"",;:()\[\]\\.]+)*@(?:(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-)\.)+(?!-|[0-9]+\z)[\p{L}\p{M}\p{N}-]{2,63}(?<!-)\z")]
    private static partial Regex Shape();
}
