namespace GrantsPlatform.Core.Identifiers;

/// <summary>
/// The INSEE code of a commune, of one that was merged into another too: what was written down before stays right. Not its postcode, which several
/// communes may share.
/// </summary>
public static class CommuneCode
{
    public static bool IsValid(string? text) => Communes.Find(text) is not null;

    /// <summary>A département is told by the code alone, where it is one.</summary>
    public static bool IsOf(string departement, string code) => code.StartsWith(departement, StringComparison.Ordinal);

    /// <summary>What to do about a text that is no code: one that is a postcode is told so, with the communes that it may mean.</summary>
    public static string Advice(string? text) => text is null || Communes.OfPostcode(text) is not { IsEmpty: false } communes
        ? "Indiquez le nom ou le code officiel (INSEE) de la commune."
        : $"{text} est un code postal\u202F: {string.Join(", ", communes.Take(MostNamed).Select(commune => $"{commune.Label} a le code officiel {commune.Code}"))}{(communes.Length > MostNamed ? "…" : ".")}";

    private const int MostNamed = 5;
}
