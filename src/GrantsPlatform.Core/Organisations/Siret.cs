namespace GrantsPlatform.Core.Organisations;

/// <summary>The 14 digits of an establishment: nine of the body (SIREN), five of the place.</summary>
public static class Siret
{
    /// <summary>La Poste has more establishments than Luhn numbers: there, a sum of digits that is a multiple of 5 is right too.</summary>
    private const string LaPoste = "356000000";

    public static bool IsValid(string? text) =>
        text is { Length: 14 } && text.All(char.IsAsciiDigit)
        && (Luhn.Holds(text) || (SirenOf(text) == LaPoste && text.Sum(digit => digit - '0') % 5 == 0));

    public static string SirenOf(string siret) => siret[..9];
}
