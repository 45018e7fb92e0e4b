namespace GrantsPlatform.Core.Organisations;

/// <summary>SIRET: the 9 digits of a legal body (SIREN) and 5 of one of its establishments, under Luhn's check over all 14.</summary>
public static class Siret
{
    /// <summary>The establishments of La Poste ran out of Luhn numbers: for them a digit sum that 5 divides is right too.</summary>
    private const string LaPoste = "356000000";

    public static bool IsValid(string? text) =>
        text is { Length: 14 } && text.All(char.IsAsciiDigit)
        && (Luhn(text) || (SirenOf(text) == LaPoste && text.Sum(digit => digit - '0') % 5 == 0));

    /// <summary>The legal body of a SIRET; only for a well-formed one.</summary>
    public static string SirenOf(string siret) => siret[..9];

    /// <summary>Every second digit from the right counts double, digits of the doubles added up; the sum must end in 0.</summary>
    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
