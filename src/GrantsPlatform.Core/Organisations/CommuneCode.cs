using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Organisations;

/// <summary>The INSEE code of a commune; not its postcode, which several communes may share.</summary>
public static partial class CommuneCode
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^([0-9]{2}|2[AB])[0-9]{3}\z")]
    private static partial Regex Shape();
}
