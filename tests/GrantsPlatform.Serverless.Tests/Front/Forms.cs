using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Serverless.Tests.Front;

/// <summary>Sends a form that one instance has shown to another, with what is hidden in it.</summary>
internal static partial class Forms
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Instance instance, string path, string form, params (string Name, string Value)[] fields)
    {
        var hidden = Hidden().Matches(form).Select(field => KeyValuePair.Create(field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value))).DistinctBy(field => field.Key);
        using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await browser.PostAsync(new Uri(instance.Address, path), content);
    }

    [GeneratedRegex("""<input[^>]*(?=[^>]*type="hidden")[^>]*?name="([^"]+)"[^>]*?value="([^"]*)""")]
    private static partial Regex Hidden();
}
