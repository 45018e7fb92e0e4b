using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The code of a bank (ISO 9362): four letters of its own, the country, the place, and three more for a branch.</summary>
public static partial class Bic
{
    public static bool IsValid(string? text) => Check(text) is null;

    /// <summary>What is wrong with it by itself, or beside the account that the bank is said to keep.</summary>
    public static Refusal? Check(string? text, string? iban = null)
    {
        if (Iban.IsValid(text)) return new IbanInsteadOfBic();
        if (text is null || !HasShape(text)) return new BicInvalid();
        // By the standard, a place that ends in 0 is one of tests.
        if (text[7] == '0') return new BicOfTests();
        return iban is { Length: > 2 } && Countries.Find(iban[..2]) is { } country && !country.HasBanksOf(CountryOf(text)) ? new BicOfAnotherCountry(CountryOf(text), country.Code) : null;
    }

    internal static bool HasShape(string? text) => text is not null && Shape().IsMatch(text) && Countries.Find(CountryOf(text)) is not null;

    private static string CountryOf(string bic) => bic[4..6];

    [GeneratedRegex(@"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Shape();
}
