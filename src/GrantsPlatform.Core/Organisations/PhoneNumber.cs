using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Organisations;

/// <summary>A telephone number: ten digits from the nought on in France, or + with the country's code and up to fifteen digits in all.</summary>
public static partial class PhoneNumber
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    /// <summary>What people write between the digits, taken away.</summary>
    public static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')')));

    [GeneratedRegex(@"^(0[1-9][0-9]{8}|\+[1-9][0-9]{5,14})\z")]
    private static partial Regex Shape();
}
