using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.SignIn;

/// <summary>A person's browser without JavaScript: keeps cookies, follows redirections, sends the forms that it is shown.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly SignInSite _site;

    /// <param name="from">Of this machine's addresses the one that it comes from; null: the usual.</param>
    public Browser(SignInSite site, IPAddress? from = null)
    {
        _site = site;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies };
        if (from is not null) handler.ConnectCallback = (context, cancellation) => ConnectAsync(from, context.DnsEndPoint, cancellation);
        _http = new HttpClient(handler, disposeHandler: true);
    }

    /// <summary>Another browser with the same cookies, in front of the same page: what a thief has, or who sends a form a second time.</summary>
    public Browser Twin(IPAddress? from = null)
    {
        var twin = new Browser(_site, from) { At = At, Body = Body };
        twin._cookies.Add(_cookies.GetAllCookies());
        return twin;
    }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of where it is.</summary>
    public string At { get; private set; } = "/";

    public string Body { get; private set; } = "";

    public string Text => WebUtility.HtmlDecode(Visit.Text);

    public HttpResponseMessage Last { get; private set; } = null!;

    private Visit Visit => new(Status, null, Body);

    public async Task<Browser> OpenAsync(string address)
    {
        await GoAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_site.Address.Root, address)));
        return this;
    }

    /// <summary>Sends the form of the page that says <paramref name="button"/>, with its hidden fields and these.</summary>
    public Task<Browser> SendAsync(string button, params (string Name, string Value)[] fields) => SendFromAsync(_site.Address.Root.GetLeftPart(UriPartial.Authority), button, fields);

    public async Task<Browser> SendFromAsync(string origin, string button, params (string Name, string Value)[] fields)
    {
        var form = Form().Matches(Body).LastOrDefault(form => WebUtility.HtmlDecode(form.Value).Contains(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{At} has no form with “{button}”:\n{Text}");
        var action = Attribute("action").Match(form.Value[..form.Value.IndexOf('>')]);
        var target = action.Success ? WebUtility.HtmlDecode(action.Groups[1].Value) : At;
        var hidden = Hidden().Matches(form.Value).Select(input => (Name: Attribute("name").Match(input.Value).Groups[1].Value, Value: WebUtility.HtmlDecode(Attribute("value").Match(input.Value).Groups[1].Value)));
        var given = fields.Select(field => field.Name).ToHashSet();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_site.Address.Root, target))
        {
            Content = new FormUrlEncodedContent(hidden.Where(field => !given.Contains(field.Name)).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Origin", origin);
        await GoAsync(request);
        return this;
    }

    public async Task<Browser> SignInAsync(string mail, string password = SignInSite.Password, string? back = null)
    {
        await OpenAsync("/connexion" + (back is null ? "" : $"?retour={Uri.EscapeDataString(back)}"));
        return await SendAsync("Mot de passe", ("Mail", mail), ("Password", password));
    }

    /// <summary>Sends what no page has shown.</summary>
    public async Task<Browser> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        await GoAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(_site.Address.Root, address)) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) });
        return this;
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(to, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task GoAsync(HttpRequestMessage request)
    {
        for (var redirections = 0; ; redirections++)
        {
            At = request.RequestUri!.PathAndQuery;
            Last = await _http.SendAsync(request);
            (Status, Body) = (Last.StatusCode, await Last.Content.ReadAsStringAsync());
            if (Last.Headers.Location is not { } onward || redirections == 10) return;
            request = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri, onward));
        }
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    private static Regex Attribute(string name) => new($" {name}=\"([^\"]*)\"");
}
