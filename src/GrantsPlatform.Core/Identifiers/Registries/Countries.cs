using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>What accounts and banks of a country look like (countries.json).</summary>
/// <param name="IbanLength">Of the registry of IBANs; null where a country has none.</param>
/// <param name="Bban">What stands behind the check digits, of the same registry: runs of digits (n), capitals (a) or both (c), such as 10n11c2n; null where it is not known.</param>
/// <param name="Sepa">Whether a transfer in euros reaches it as one at home does.</param>
/// <param name="Territories">Countries of their own for banks, whose accounts bear this country's IBAN.</param>
public sealed partial record Country(string Code, int? IbanLength, string? Bban, bool Sepa, ImmutableArray<string> Territories)
{
    /// <summary>Whether a bank of that country keeps accounts of this one.</summary>
    public bool HasBanksOf(string code) => code == Code || Territories.Contains(code);

    /// <summary>The first place in an IBAN of the right length, counted from one, where a letter stands for a digit or a digit for a letter; null where there is none.</summary>
    public int? WrongPlace(string iban)
    {
        var at = 4;
        foreach (var run in Runs().Matches(Bban ?? "").Select(match => match.Value))
            for (var end = at + int.Parse(run[..^1], CultureInfo.InvariantCulture); at < end; at++)
                if ((run[^1] == 'n' && !char.IsAsciiDigit(iban[at])) || (run[^1] == 'a' && !char.IsAsciiLetterUpper(iban[at]))) return at + 1;
        return null;
    }

    [GeneratedRegex("[0-9]+[nac]")]
    private static partial Regex Runs();
}

public static class Countries
{
    private static readonly ImmutableDictionary<string, Country> All = RegistryFile.Read("countries").ToImmutableDictionary(one => one.Name, one => new Country(
        one.Name,
        one.Value.TryGetProperty("iban", out var length) ? length.GetInt32() : null,
        one.Value.TryGetProperty("bban", out var bban) ? bban.GetString() : null,
        one.Value.TryGetProperty("sepa", out var sepa) && sepa.ValueKind == JsonValueKind.True,
        one.Value.TryGetProperty("bics", out var others) ? [.. others.EnumerateArray().Select(other => other.GetText())] : []));

    /// <summary>By the two letters of ISO 3166, or XK; null where no country bears them.</summary>
    public static Country? Find(string code) => All.GetValueOrDefault(code);
}
