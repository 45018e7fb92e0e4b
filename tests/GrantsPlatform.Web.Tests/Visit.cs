using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>A page as it was answered.</summary>
public sealed partial record Visit(HttpStatusCode Status, string? Type, string Body)
{
    /// <summary>What a person reads of it, on one line.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(MainOf(Body), " ")), " ");

    private static string MainOf(string body) => body.IndexOf("<main", StringComparison.Ordinal) is var start and >= 0 ? body[start..body.IndexOf("</main>", StringComparison.Ordinal)] : body;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    // Narrow and no-break spaces are typography, and stay.
    [GeneratedRegex("[ \r\n\t]+")]
    private static partial Regex Spaces();
}
