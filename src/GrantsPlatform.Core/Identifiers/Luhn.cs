namespace GrantsPlatform.Core.Identifiers;

/// <summary>The check digit of SIREN and SIRET: from the right, every second digit counts double, and the sum ends in 0.</summary>
internal static class Luhn
{
    public static bool Holds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
