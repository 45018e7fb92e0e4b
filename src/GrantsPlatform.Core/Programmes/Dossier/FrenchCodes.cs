using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The codes of territories as INSEE writes them.</summary>
public static partial class FrenchCodes
{
    public static bool IsDepartement(string text) => Departement().IsMatch(text);

    /// <summary>The INSEE code of a commune, not its postcode, which several communes share.</summary>
    public static bool IsCommune(string text) => Commune().IsMatch(text);

    [GeneratedRegex(@"^([0-9]{2}|2[AB]|97[0-9])\z")]
    private static partial Regex Departement();

    [GeneratedRegex(@"^([0-9]{2}|2[AB])[0-9]{3}\z")]
    private static partial Regex Commune();
}
