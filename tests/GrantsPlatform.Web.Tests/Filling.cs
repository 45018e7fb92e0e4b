using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>A form of a page as a browser sends it: its hidden inputs, and what a person adds.</summary>
public static partial class Filling
{
    /// <summary>The form that holds the button with these words.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FormAsync(this HttpClient client, string path, string button)
    {
        var body = await client.GetStringAsync(path);
        var form = Forms().Matches(body).Select(match => match.Value).Single(form => form.Contains(button, StringComparison.Ordinal));
        var inputs = Inputs().Matches(form).Select(match => match.Value).Where(input => input.Contains("hidden", StringComparison.Ordinal))
            .ToDictionary(input => Attribute(input, "name"), input => Attribute(input, "value"));
        inputs[""] = Actions().Match(form) is { Success: true } action ? WebUtility.HtmlDecode(action.Groups[1].Value) : path;
        return inputs;
    }

    public static async Task<Visit> SendAsync(this HttpClient client, IReadOnlyDictionary<string, string> form, params (string Name, string Value)[] typed)
    {
        using var content = new FormUrlEncodedContent(form.Where(input => input.Key.Length > 0).Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value))));
        using var answer = await client.PostAsync(form[""], content);
        return new Visit(answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    private static string Attribute(string input, string name) =>
        WebUtility.HtmlDecode(Regex.Match(input, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex Actions();
}
