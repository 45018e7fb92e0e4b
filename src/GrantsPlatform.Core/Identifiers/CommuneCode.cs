namespace GrantsPlatform.Core.Identifiers;

/// <summary>
/// The INSEE code of a commune: its département, and its number there. Not its postcode, which several communes may share; where one cannot
/// be told from a code by itself, it is taken for one.
/// </summary>
public static class CommuneCode
{
    public static bool IsValid(string? text) =>
        text is { Length: 5 } && (IsIn(text[..2], text[2..]) || IsIn(text[..3], text[3..]));

    /// <summary>A département is told by the code alone, where it is one.</summary>
    public static bool IsOf(string departement, string code) => code.StartsWith(departement, StringComparison.Ordinal);

    private static bool IsIn(string departement, string number) =>
        Departements.Has(departement) && number.All(char.IsAsciiDigit) && number.Any(digit => digit != '0');
}
