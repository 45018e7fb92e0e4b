using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>The text of a mail in pieces: mail programs make links of addresses, and so does the page that stands for them.</summary>
/// <param name="Href">Null: words.</param>
public sealed partial record MailPiece(string Words, string? Href)
{
    public static ImmutableArray<MailPiece> Of(string text) =>
        [.. Address().Split(text).Where(piece => piece.Length > 0).Select(piece => new MailPiece(piece, Address().IsMatch(piece) ? piece : null))];

    [GeneratedRegex(@"(https?://[^\s<>""]+)")]
    private static partial Regex Address();
}
