using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Organisations;

/// <summary>The code of a bank: four letters, the country, the place, and three more for a branch.</summary>
public static partial class Bic
{
    public static bool IsValid(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Shape();
}
