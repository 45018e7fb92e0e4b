using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>A telephone number: ten digits from the nought on in France, or + with the country's code and up to fifteen digits in all.</summary>
public static partial class PhoneNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>Also one of those short numbers at which services answer, such as 3646.</summary>
    public static bool IsOfService(string text) => IsValid(text) || Short().IsMatch(text);

    /// <summary>What people write between the digits, taken away.</summary>
    public static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')')));

    [GeneratedRegex(@"^(0[1-9][0-9]{8}|\+[1-9][0-9]{5,14})\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(3[0-9]{3}|10[0-9]{2}|118[0-9]{3})\z")]
    private static partial Regex Short();
}
