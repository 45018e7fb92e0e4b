using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>An account's number: country, two check digits (mod 97 = 1 over all), then the country's own number.</summary>
public static class Iban
{
    /// <summary>Capitals without spaces, as it is stored and sent; said of any text, right or wrong.</summary>
    public static string Compact(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    public static bool IsValid(string? text) => Check(text) is null;

    /// <summary>What is wrong with the compact form.</summary>
    public static Refusal? Check(string? text)
    {
        if (Bic.HasShape(text)) return new BicInsteadOfIban();
        if (text is not { Length: > 4 } || !text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
            || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]) || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3])) return new IbanInvalid();
        if (Countries.Find(text[..2]) is not { IbanLength: { } length } country) return new IbanOfNoCountry(text[..2]);
        if (text.Length != length) return new IbanOfWrongLength(text[..2], length, text.Length);
        if (country.WrongPlace(text) is { } place) return new IbanOfWrongShape(country.Code, place, text[(place - 1)..place]);
        return text[2..4] is "00" or "01" or "99" || Remainder(text[4..] + text[..4]) != 1 || (text[..2] is "FR" or "MC" && !FrenchKeyHolds(text[4..])) ? new IbanInvalid() : null;
    }

    /// <summary>Whether a transfer in euros reaches the account as one at home does.</summary>
    public static bool IsInSepa(string iban) => Countries.Find(iban[..2]) is { Sepa: true };

    private static int Remainder(string text) =>
        text.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97);

    /// <summary>The French number inside, which accounts of Monaco have too: bank 5, branch 5, account 11, key 2 = 97 − (89·bank + 15·branch + 3·account) mod 97.</summary>
    private static bool FrenchKeyHolds(string number)
    {
        var (bank, branch, account, key) = (number[..5], number[5..10], number[10..21], number[21..]);
        var digits = string.Concat(account.Select(AsDigit));
        return int.Parse(key) == 97 - (89 * long.Parse(bank) + 15 * long.Parse(branch) + 3 * long.Parse(digits)) % 97;
    }

    /// <summary>The key's own table, not the one of mod 97: A and J are 1, B, K and S are 2, up to I, R and Z for 9.</summary>
    private static char AsDigit(char c) => c switch
    {
        <= '9' => c,
        <= 'I' => (char)('1' + (c - 'A')),
        <= 'R' => (char)('1' + (c - 'J')),
        _ => (char)('2' + (c - 'S')),
    };
}
