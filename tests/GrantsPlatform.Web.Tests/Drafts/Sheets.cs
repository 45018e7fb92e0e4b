using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>The form of a page as a browser without scripts fills and sends it.</summary>
internal sealed partial class Sheets
{
    private readonly List<KeyValuePair<string, string>> _inputs = [];
    private readonly string? _butNot;

    private Sheets(HttpClient client, string path, HttpStatusCode status, string page, string? butNot) => (Client, Path, Status, Page, _butNot) = (client, path, status, page, butNot);

    public HttpClient Client { get; }
    public string Path { get; }
    public HttpStatusCode Status { get; }
    public string Page { get; }
    public string Text => new Visit(Status, null, Page).Text;

    /// <param name="butNot">Another form of the page, by a part of where it leads.</param>
    public static async Task<Sheets> OpenAsync(HttpClient client, string path, string? butNot = null)
    {
        using var answer = await client.GetAsync(path);
        return Read(client, path, answer.StatusCode, await answer.Content.ReadAsStringAsync(), butNot);
    }

    public string this[string name] => _inputs.FirstOrDefault(input => input.Key == name).Value ?? "";

    public IReadOnlyList<string> All(string name) => [.. _inputs.Where(input => input.Key == name).Select(input => input.Value)];

    public IEnumerable<string> Names => _inputs.Select(input => input.Key);

    public Sheets Fill(string name, params string[] values)
    {
        _inputs.RemoveAll(input => input.Key == name);
        _inputs.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    /// <summary>Where it leads, or the page again.</summary>
    public async Task<Sheets> SendAsync(string? handler = null, params (string Name, string File, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in _inputs) form.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files) form.Add(new ByteArrayContent(bytes), name, file);
        using var answer = await Client.PostAsync(handler is null ? Path : $"{Path}{(Path.Contains('?') ? '&' : '?')}handler={handler}", form);
        var page = answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : await answer.Content.ReadAsStringAsync();
        return Read(Client, Path, answer.StatusCode, page, _butNot);
    }

    private static Sheets Read(HttpClient client, string path, HttpStatusCode status, string page, string? butNot)
    {
        var sheet = new Sheets(client, path, status, page, butNot);
        // The layout's own forms (signing out) come before and after the page's.
        var main = page.IndexOf("<main", StringComparison.Ordinal) is var start and >= 0 ? page[start..page.IndexOf("</main>", StringComparison.Ordinal)] : page;
        if (butNot is not null) main = Forms().Replace(main, form => form.Groups["action"].Value.Contains(butNot, StringComparison.Ordinal) ? "" : form.Value);
        foreach (Match tag in Controls().Matches(main))
        {
            var name = WebUtility.HtmlDecode(Name().Match(tag.Value).Groups[1].Value);
            var open = tag.Value[..(tag.Value.IndexOf('>') + 1)];
            var type = Type().Match(open).Groups[1].Value;
            if (name.Length == 0 || type == "file" || (type is "checkbox" or "radio" && !open.Contains(" checked"))) continue;
            // Every form of a page brings its own: what is sent is the first.
            if (name is "jeton" or "CommandId" && sheet._inputs.Exists(input => input.Key == name)) continue;
            var value = tag.Groups["area"].Success ? tag.Groups["area"].Value.TrimStart('\n') : Value().Match(open).Groups[1].Value;
            sheet._inputs.Add(KeyValuePair.Create(name, WebUtility.HtmlDecode(value)));
        }
        return sheet;
    }

    [GeneratedRegex("<form[^>]* action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input [^>]*>|<textarea [^>]*>(?<area>[^<]*)</textarea>")]
    private static partial Regex Controls();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" type=\"([^\"]*)\"")]
    private static partial Regex Type();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
