using System.Net;
using System.Net.Sockets;
using System.Text;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Tests.Doors;
using GrantsPlatform.Web.Tests.Drafts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Bodies that no page asks for: nobody's disk and nobody's memory is filled with them.</summary>
[Collection(Site.Name)]
public sealed class SendingTooMuch(WebFixture site)
{
    /// <summary>More than a form holds, of what would be a hundred times as much.</summary>
    private const int Sent = 1_400 * 1024;

    /// <summary>More than the server and the sockets between keep of a body that nobody reads.</summary>
    private const int Unread = 24 * 1024 * 1024;

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Document\"; filename=\"a.pdf\"\r\n\r\n")]
    [InlineData("application/octet-stream", "")]
    public async Task Is_answered_long_before_its_end_on_every_route(string type, string beginning)
    {
        foreach (var route in Routes.Of(site))
            foreach (var origin in new[] { null, site.Address.GetLeftPart(UriPartial.Authority) })
            {
                var address = route.Address(Routes.Own);
                var status = await BeginAsync(address, type, origin, beginning);
                Assert.True(status is 302 or 400 or 401 or 404 or 405 or 413 or 415, $"{address} answers {status} to {type}.");
            }
    }

    [Fact]
    public async Task Is_refused_of_those_who_are_signed_in_too_where_no_file_is_asked_for()
    {
        using var client = await site.ClientAsync(Desks.Person);
        var sheet = await Sheets.OpenAsync(client, "/compte/notifications");
        using var form = new FormUrlEncodedContent([new("jeton", sheet["jeton"]), new("a", new string('x', BodyLimit.Form))]);
        using var said = new HttpRequestMessage(HttpMethod.Post, "/compte/notifications") { Content = form };
        using var answer = await client.SendAsync(said);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        // Whoever does not say how much it is hears it when it is too much.
        foreach (var open in new[] { "/inscription", "/connexion" }) Assert.Equal(413, await BeginAsync(open, "application/x-www-form-urlencoded", null, "a="));
    }

    [Fact]
    public async Task Is_not_what_the_longest_texts_of_a_section_are()
    {
        const string Call = "essai-longs-textes";
        if (await site.Runtime.Reads.ReadAsync<CallState>(CallState.IdOf(Call)) is not CallState.Known)
        {
            await site.CallAsync(Call, "Appel à longs textes", ("\"maxLength\": 3000", "\"maxLength\": 20000"));
            await site.DoAsync(CallState.IdOf(Call), new ScheduleCall());
            await site.Runtime.Commands.SendAsync(CallState.IdOf(Call), new Tick(), new CommandHeader(Guid.NewGuid().ToString("N"), Actor.Clock));
        }
        var (client, file) = await site.DraftAsync(Call);
        var text = string.Concat(Enumerable.Repeat("été à Nîmes, ", 1_500)).TrimEnd();
        var saved = await (await Sheets.OpenAsync(client, $"{file}/rubriques/comite")).Fill("f.experience", text).Fill("f.network", string.Concat(Enumerable.Repeat("\U0001F469\u200D\U0001F33E", 20_000))).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(text, (await site.AnswersAsync(file)).Find("experience")!.Value.GetString());
    }

    [Fact]
    public void Would_stay_in_memory()
    {
        var options = site.Services.GetRequiredService<IOptions<FormOptions>>().Value;
        Assert.True(options.MemoryBufferThreshold >= BodyLimit.Form);
        Assert.False(options.BufferBody);
    }

    [Fact]
    public void Comes_from_a_few_at_a_time_and_from_fewer_of_one_person()
    {
        var sendings = new LargeSendings();
        var first = sendings.Begin("p-1");
        Assert.NotNull(first);
        Assert.NotNull(sendings.Begin("p-1"));
        Assert.Null(sendings.Begin("p-1"));
        first.Dispose();
        Assert.NotNull(sendings.Begin("p-1"));
        for (var other = 2; other < LargeSendings.AtOnce; other++) Assert.NotNull(sendings.Begin($"p-{other}"));
        Assert.Null(sendings.Begin("p-99"));
    }

    /// <summary>Two forms with files that do not end take what one person has: others are asked to wait, and are let in once one of them is over.</summary>
    [Fact]
    public async Task Waits_for_the_files_that_the_same_person_is_sending()
    {
        var (client, file) = await site.DraftAsync();
        var address = $"{file}/rubriques/pieces";
        var ends = new TaskCompletionSource();
        Unending[] forms = [.. Enumerable.Range(0, LargeSendings.OfOnePerson).Select(_ => new Unending(ends.Task, Unread))];
        Task<HttpResponseMessage>[] held = [.. forms.Select(form => client.PostAsync(address, form))];
        foreach (var (form, answer) in forms.Zip(held)) Assert.Same(form.Begun, await Task.WhenAny(form.Begun, answer));

        var turned = await client.PostAsync(address, new Unending(Task.CompletedTask));
        Assert.Equal(HttpStatusCode.TooManyRequests, turned.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), turned.Headers.RetryAfter?.Delta);

        ends.SetResult();
        foreach (var one in held) Assert.Equal(HttpStatusCode.BadRequest, (await one).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await LetInAsync(client, address));
    }

    /// <summary>Sends forms without a token, which no page takes, until one is not asked to wait: a place is given back a moment after the answer.</summary>
    private static async Task<HttpStatusCode> LetInAsync(HttpClient client, string address)
    {
        for (var time = 0; ; time++)
        {
            var status = (await client.PostAsync(address, new Unending(Task.CompletedTask))).StatusCode;
            if (status != HttpStatusCode.TooManyRequests || time == 100) return status;
            await Task.Delay(50);
        }
    }

    /// <summary>A form with a file that does not say how long it is, and ends when it is told to.</summary>
    private sealed class Unending : HttpContent
    {
        private readonly Task _end;
        private readonly int _first;
        private readonly TaskCompletionSource _begun = new();

        /// <param name="first">Bytes of the file that are sent before it is waited for the end.</param>
        public Unending(Task end, int first = 0)
        {
            (_end, _first) = (end, first);
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        }

        /// <summary>The first bytes are gone: of more than <see cref="Unread"/>, that they are being read.</summary>
        public Task Begun => _begun.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--x\r\nContent-Disposition: form-data; name=\"f.statutes.new\"; filename=\"a.pdf\"\r\n\r\n%PDF"u8.ToArray());
            await stream.WriteAsync(new byte[_first]);
            await stream.FlushAsync();
            _begun.SetResult();
            await _end;
            await stream.WriteAsync("\r\n--x--\r\n"u8.ToArray());
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>The status of what is answered while the body has not ended, and never will.</summary>
    private async Task<int> BeginAsync(string path, string type, string? origin, string beginning)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n{(origin is null ? "" : $"Origin: {origin}\r\n")}\r\n"));
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Sent + beginning.Length:x}\r\n{beginning}"));
            await stream.WriteAsync(Enumerable.Repeat((byte)'x', Sent).ToArray());
        }
        catch (IOException)
        {
            // It was answered, and the rest is not wanted.
        }
        using var reader = new StreamReader(stream);
        // What would be read to its end would wait here for ever.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return int.Parse((await reader.ReadLineAsync(limit.Token))!.Split(' ')[1]);
    }
}
