using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>Somebody at the platform, who opens pages and sends their forms as a browser without JavaScript does.</summary>
public sealed partial class Caller(HttpClient client) : IDisposable
{
    public static async Task<Caller> AsAsync(WebFixture site, string? account) => new(await site.ClientAsync(account));

    public async Task<Visit> OpenAsync(string path) => await ReadAsync(await client.GetAsync(path));

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>Sends a form to its own page; <see cref="Visit.Type"/> of a redirect is null, and its place is the body.</summary>
    public async Task<Visit> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Concat(await SeenAsync(path)).Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("jeton", await TokenAsync())]);
        return await ReadAsync(await client.PostAsync(path, form));
    }

    public async Task<Visit> SendFileAsync(string path, string field, string fileName, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Concat(await SeenAsync(path))) form.Add(new StringContent(value), name);
        form.Add(new StringContent(await TokenAsync()), "jeton");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        form.Add(file, field, fileName);
        return await ReadAsync(await client.PostAsync(path, form));
    }

    public void Dispose() => client.Dispose();

    /// <summary>What the forms there say that they showed; nothing where there is none.</summary>
    private async Task<IEnumerable<(string Name, string Value)>> SeenAsync(string path) =>
        Shown().Matches((await OpenAsync(path)).Body).Select(input => (input.Groups[1].Value, input.Groups[2].Value)).Distinct();

    /// <summary>From a page that everybody who is signed in may open.</summary>
    private async Task<string> TokenAsync() => AntiforgeryToken().Match(await client.GetStringAsync("/demonstration/comptes")).Groups[1].Value;

    private static async Task<Visit> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
            return answer.StatusCode == HttpStatusCode.Redirect
                ? new Visit(answer.StatusCode, null, answer.Headers.Location!.ToString())
                : new Visit(answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();

    [GeneratedRegex("name=\"(vu\\.[^\"]+)\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Shown();
}
