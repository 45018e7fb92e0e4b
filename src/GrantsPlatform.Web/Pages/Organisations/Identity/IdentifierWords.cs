namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Numbers of bodies and accounts, as they are read aloud, and as people type them.</summary>
public static class IdentifierWords
{
    /// <summary>"999 000 607 00013", with spaces that do not break.</summary>
    public static string Siret(string? siret) => siret is null ? "Pas encore de numéro" : siret.Length == 14 ? string.Join('\u00A0', siret[..3], siret[3..6], siret[6..9], siret[9..]) : siret;

    /// <summary>By fours.</summary>
    public static string Iban(string iban) => string.Join(' ', iban.Chunk(4).Select(four => new string(four)));

    /// <summary>Capitals, without spaces, dots and hyphens: what people put in between numbers.</summary>
    public static string Typed(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-'))).ToUpperInvariant();
}
