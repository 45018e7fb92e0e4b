using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>The figures of a call's dashboard as links: each with how many files it says, and how many its list says.</summary>
internal static partial class DashboardFigures
{
    public static string Of(string call) => $"/gestion/appels/{call}/tableau-de-bord";

    /// <summary>Follows every one of them: what each says, where it leads and what is counted there.</summary>
    /// <returns>By the figure's words; a figure that is an amount of money says no number.</returns>
    public static async Task<IReadOnlyDictionary<string, (long? Said, long Listed)>> FollowAsync(HttpClient client, string call)
    {
        var page = await client.GetStringAsync(Of(call));
        var found = new Dictionary<string, (long?, long)>();
        foreach (var (address, words) in Links().Matches(page[page.IndexOf("<main", StringComparison.Ordinal)..]).Select(link => (Text(link.Groups["to"].Value), Text(link.Groups["said"].Success ? link.Groups["said"].Value : link.Groups["text"].Value))))
        {
            if (address.Contains("/dossiers/", StringComparison.Ordinal)) continue;
            found.Add(found.ContainsKey(words) ? $"{words} {address}" : words, (Files().Match(words) is { Success: true } files ? NumberOf(files.Groups[1].Value) : null, await CountedAsync(client, address)));
        }
        return found;
    }

    private static async Task<long> CountedAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var list = await answer.Content.ReadAsStringAsync();
        var count = address.StartsWith("/gestion", StringComparison.Ordinal) ? Listed().Match(Text(list)) : Tab().Match(list);
        Assert.True(count.Success, address);
        return NumberOf(Text(count.Groups[1].Value));
    }

    private static string Text(string html) => WebUtility.HtmlDecode(html);

    private static long NumberOf(string typed) => long.Parse(string.Concat(typed.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex("""<a href="(?<to>/(?:instruction/appels|gestion/appels/[^"/]+/tableau-de-bord)[^"]*)"(?: aria-label="(?<said>[^"]*)")?>(?<text>[^<]+)</a>""")]
    private static partial Regex Links();

    /// <summary>"Retenu : 17 dossiers", or a number alone.</summary>
    [GeneratedRegex(@"(?:^|: )(\d[\d\s]*?)(?:\s+dossiers?)?$")]
    private static partial Regex Files();

    [GeneratedRegex(@"<p>(\d[\d\s]*?)\s+dossiers?")]
    private static partial Regex Listed();

    [GeneratedRegex("""aria-current="page"[^>]*>\s*Tous\s*<span[^>]*>([^<]*)</span>""")]
    private static partial Regex Tab();
}
