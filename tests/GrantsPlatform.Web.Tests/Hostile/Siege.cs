using System.Text;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>One form, in every way in which it can be wrong, one after the other.</summary>
internal static class Siege
{
    public static async Task LayAsync(Attack attack, HttpClient client, ShownForm form)
    {
        if (await Crawl.AgainAsync(client, form) is not { } current) return;
        var ways = Requests(current).GetEnumerator();
        for (var turn = 1; ways.MoveNext(); turn++)
        {
            if (!await attack.SendAsync(client, ways.Current.How, ways.Current.Request)) continue;
            // What was taken in may have changed the page: the form is read again, and the next spoilt one made from it.
            if (await Crawl.AgainAsync(client, form) is { } changed) ways = Requests(changed).Skip(turn).GetEnumerator();
        }
    }

    private static IEnumerable<Sending> Requests(ShownForm form)
    {
        foreach (var spoilt in Spoiling.Of(form).Where(spoilt => form.Posts || spoilt.Fields.Sum(field => field.Name.Length + field.Value.Length) < 6_000))
            yield return new Sending(spoilt.How, () => form.Posts ? Attack.Post(form.Action, spoilt)
                : new HttpRequestMessage(HttpMethod.Get, $"{form.Action.Split('?')[0]}?{string.Join('&', spoilt.Fields.Select(field => $"{field.Name}={field.Value}"))}"));
        if (!form.Posts) yield break;
        var token = form.Fields.FirstOrDefault(field => field.Name == "jeton")?.Value ?? "";
        foreach (var (type, body) in Bodies)
            yield return new Sending($"a body of {type}: {body[..Math.Min(20, body.Length)]}", () => Bearing(token, form.Action, type, body));
    }

    /// <summary>The token travels in its header here: the form is wrong only in what it is.</summary>
    private static HttpRequestMessage Bearing(string token, string path, string type, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (type.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("application/json", "{\"CommandId\":\"x\",\"a\":\"\\ud800\"}"),
        ("application/json", "{"),
        ("text/plain", "bonjour"),
        ("", "bonjour"),
        ("multipart/form-data", "no boundary"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\nc\r\n--x"),
        ("multipart/form-data; boundary=x", ""),
        ("multipart/form-data; boundary=" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "--x--"),
        ("application/x-www-form-urlencoded; charset=utf-7", "a=+ADw-script+AD4-"),
        ("application/x-www-form-urlencoded; charset=none", "a=b"),
        ("application/x-www-form-urlencoded", "%%%=%&&&==="),
        ("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
    ];

    private sealed class Sending(string how, Func<HttpRequestMessage> make)
    {
        public string How => how;

        public HttpRequestMessage Request => make();
    }
}
