using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Organisations;

/// <summary>What tells a body without SIRET from others: its number in another country's register, or that of associations.</summary>
public static class OtherNumbers
{
    private const int Longest = 60;
    private const int KeyLength = 40;

    /// <summary>A number of a register abroad has no form that is known here.</summary>
    public static bool IsValid(string number) => SingleLine.Of(number) is { Length: <= Longest } && number.Any(char.IsAsciiDigit);

    /// <summary>Null for a body that has no number at all yet: nothing tells it from another.</summary>
    public static StreamId? KeyOf(RegisterWithoutSiret register) => (register.OtherNumber ?? register.Rna) is { } number
        ? KeyState.IdOf("other-number", Digest.Of(string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant())[..KeyLength])
        : null;
}
