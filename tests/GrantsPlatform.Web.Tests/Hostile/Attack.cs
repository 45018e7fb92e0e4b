using System.Net;
using System.Text;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Sends what nobody should, and notes every answer that is not a plain, clear one.</summary>
internal sealed class Attack(ITarget site)
{
    private static readonly string[] Betraying = ["   at GrantsPlatform.", "   at Microsoft.", "System.InvalidOperationException", "System.NullReferenceException", "DeveloperExceptionPage"];

    /// <summary>A section is several answers in one form: those that are right are kept beside one that is wrong, and so are an opinion's scores and the ticks of a list. And a wrong password is counted.</summary>
    private static readonly string[] Writing = ["/rubriques/", "/instruction/departmental", "/instruction/appels/", "/compte/mot-de-passe", "/connexion", "/inscription/confirmer"];

    /// <summary>It answers a script, which reads the status alone.</summary>
    private const string ForScripts = "handler=Tick";

    private const int LongBody = 64 * 1024;

    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public int Sent { get; private set; }

    /// <summary>Whether something was written.</summary>
    public async Task<bool> SendAsync(HttpClient client, string how, HttpRequestMessage request)
    {
        Sent++;
        // Who is refused for the length of a body hears it before sending it; otherwise the end of the connection may overtake the answer.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > LongBody;
        var before = await site.EventsAsync();
        try
        {
            using var answer = await client.SendAsync(request);
            var body = answer.Content.Headers.ContentType?.CharSet is null ? "" : await answer.Content.ReadAsStringAsync();
            var written = await site.EventsAsync() != before;
            foreach (var wrong in Wrong(request, answer, body, written)) Note($"{request.Method} {Short(request.RequestUri!.OriginalString)} with {how}: {wrong}");
            return written;
        }
        catch (HttpRequestException cut)
        {
            Note($"{request.Method} {Short(request.RequestUri!.OriginalString)} with {how}: no answer, {cut.Message}");
            return true;
        }
        finally
        {
            request.Dispose();
            foreach (var fault in site.Faults.Take()) Note($"… {string.Join(" ", fault.Split('\n').Where(line => line.Contains("Exception", StringComparison.Ordinal) || line.Contains("GrantsPlatform", StringComparison.Ordinal)).Take(4))}");
        }
    }

    public void Note(string wrong) => _found.Add(wrong);

    public static HttpRequestMessage Post(string path, Spoilt spoilt) => new(HttpMethod.Post, path)
    {
        Content = new StringContent(string.Join('&', spoilt.Fields.Select(field => $"{field.Name}={field.Value}")), Encoding.ASCII, "application/x-www-form-urlencoded"),
    };

    private static IEnumerable<string> Wrong(HttpRequestMessage request, HttpResponseMessage answer, string body, bool written)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (status >= 500) yield return $"{status}";
        if (status >= 400 && written && !Writing.Any(page => request.RequestUri!.OriginalString.Contains(page, StringComparison.Ordinal))) yield return $"{status}, and something was written";
        if (status is >= 400 and < 500 && type is not ("text/html" or "application/problem+json") && body.Length > 0) yield return $"{status} as {type}";
        // Nothing of a page comes with HEAD, and a fragment for a script is no page.
        if (type == "text/html" && request.Method != HttpMethod.Head && !request.RequestUri!.OriginalString.Contains("/organismes/verifier/", StringComparison.Ordinal))
        {
            if (!body.Contains("<html lang=\"fr\">", StringComparison.Ordinal) && !body.Contains("id=\"champs\"", StringComparison.Ordinal)) yield return "a page without its language";
            if (status is 422 && !body.Contains("error-summary", StringComparison.Ordinal) && !request.RequestUri!.OriginalString.Contains(ForScripts, StringComparison.Ordinal)) yield return "422 without a summary of what is wrong";
            if (status is >= 400 and < 600 && !body.Contains("<h1", StringComparison.Ordinal) && !body.Contains("id=\"champs\"", StringComparison.Ordinal)) yield return $"{status} without words";
        }
        if (body.Contains($"<script>{Spoiling.Marker}", StringComparison.Ordinal) || body.Contains("<img src=x", StringComparison.Ordinal)) yield return "what was sent stands in the page as it came";
        if (Betraying.FirstOrDefault(inner => body.Contains(inner, StringComparison.Ordinal)) is { } told) yield return $"tells of its inside: {told}";
        if (answer.Headers.Location is { } onward && (onward.IsAbsoluteUri || onward.OriginalString.StartsWith("//", StringComparison.Ordinal) || onward.OriginalString.StartsWith("/\\", StringComparison.Ordinal)))
            yield return $"leads elsewhere: {onward.OriginalString}";
        foreach (var missing in Headers.MissingOf(answer)) yield return $"no {missing}";
    }

    private static string Short(string text) => text.Length > 120 ? text[..120] + "…" : text;
}

internal static class Headers
{
    /// <summary>What every answer bears, whatever it answers.</summary>
    public static IEnumerable<string> MissingOf(HttpResponseMessage answer)
    {
        // Kestrel itself answers what is no HTTP; the application never sees it.
        if (answer.StatusCode == HttpStatusCode.BadRequest && answer.Content.Headers.ContentLength == 0 && answer.Headers.ConnectionClose == true) yield break;
        string One(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";
        if (!One("Content-Security-Policy").Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return "Content-Security-Policy";
        if (One("X-Content-Type-Options") != "nosniff") yield return "X-Content-Type-Options";
        if (One("Referrer-Policy") != "same-origin") yield return "Referrer-Policy";
        if (One("Cross-Origin-Opener-Policy") != "same-origin") yield return "Cross-Origin-Opener-Policy";
        if (One("Cache-Control").Length == 0) yield return "Cache-Control";
        if (One("Server").Length > 0 || One("X-Powered-By").Length > 0) yield return "silence about the server";
    }
}
