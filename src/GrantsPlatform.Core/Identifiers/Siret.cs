using System.Diagnostics.CodeAnalysis;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The 14 digits of an establishment: nine of the body (SIREN), five of the place.</summary>
public static class Siret
{
    private const string NoBody = "000000000";
    private const string NoPlace = "00000";

    /// <summary>La Poste has more establishments than Luhn numbers: there, a sum of digits that is a multiple of 5 is right too.</summary>
    private const string LaPoste = "356000000";

    /// <summary>What is wrong with the number; nothing where its keys hold, or where somebody has said why it is right although they do not.</summary>
    public static Refusal? Check(string? text, string? whyDespiteKeys = null) =>
        string.IsNullOrEmpty(text) ? new SiretMissing()
        : text[0] == 'W' ? new RnaInsteadOfSiret()
        : IsSiren(text) && text != NoBody && Luhn.Holds(text) ? new SirenInsteadOfSiret()
        : !IsPlausible(text) ? new SiretInvalid()
        : IsValid(text) || !whyDespiteKeys.IsMissing() ? null
        : new SiretNeedsReason();

    /// <summary>Its own key holds, and that of the body inside it.</summary>
    public static bool IsValid(string? text) =>
        IsPlausible(text) && Luhn.Holds(SirenOf(text))
        && (Luhn.Holds(text) || (SirenOf(text) == LaPoste && text.Sum(digit => digit - '0') % 5 == 0));

    /// <summary>It may be a number whatever its keys say: the registry gave out a few that break its own rule.</summary>
    public static bool IsPlausible([NotNullWhen(true)] string? text) =>
        text is { Length: 14 } && text.All(char.IsAsciiDigit) && SirenOf(text) != NoBody && text[9..] != NoPlace;

    public static bool IsSiren(string text) => text.Length == 9 && text.All(char.IsAsciiDigit);

    public static string SirenOf(string siret) => siret[..9];
}
