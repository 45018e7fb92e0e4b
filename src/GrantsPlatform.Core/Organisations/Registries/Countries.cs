using System.Collections.Immutable;
using System.Text.Json;

namespace GrantsPlatform.Core.Organisations;

/// <summary>What accounts and banks of a country look like (countries.json).</summary>
/// <param name="IbanLength">Of the registry of IBANs; null where a country has none.</param>
/// <param name="Sepa">Whether a transfer in euros reaches it as one at home does.</param>
/// <param name="Territories">Countries of their own for banks, whose accounts bear this country's IBAN.</param>
public sealed record Country(string Code, int? IbanLength, bool Sepa, ImmutableArray<string> Territories)
{
    /// <summary>Whether a bank of that country keeps accounts of this one.</summary>
    public bool HasBanksOf(string code) => code == Code || Territories.Contains(code);
}

public static class Countries
{
    private static readonly ImmutableDictionary<string, Country> All = RegistryFile.Read("countries").ToImmutableDictionary(one => one.Name, one => new Country(
        one.Name,
        one.Value.TryGetProperty("iban", out var length) ? length.GetInt32() : null,
        one.Value.TryGetProperty("sepa", out var sepa) && sepa.ValueKind == JsonValueKind.True,
        one.Value.TryGetProperty("bics", out var others) ? [.. others.EnumerateArray().Select(other => other.GetString()!)] : []));

    /// <summary>By the two letters of ISO 3166, or XK; null where no country bears them.</summary>
    public static Country? Find(string code) => All.GetValueOrDefault(code);
}
