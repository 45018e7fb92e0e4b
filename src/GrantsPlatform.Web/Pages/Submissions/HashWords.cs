using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>A hash as people compare it: in groups of four, and shortened.</summary>
public static class HashWords
{
    /// <summary>Of a whole one, in digits and letters.</summary>
    public const int Whole = 64;

    private const int Group = 4;
    private const int Short = 12;

    public static string Grouped(string hash) => string.Join(' ', hash.Chunk(Group).Select(group => new string(group)));

    public static string Shortened(string hash) => Grouped(hash[..Short]) + "…";

    /// <summary>As typed or copied, with or without spaces.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiHexDigit)).ToLowerInvariant();

    public static string Of(SentVersion version) => version.Number == 1 ? "Dépôt du dossier" : $"Compléments n°\u00A0{French.Number(version.Number - 1)}";
}
