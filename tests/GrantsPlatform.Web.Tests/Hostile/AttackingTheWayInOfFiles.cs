using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Files.Tests.Samples;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>The vault, the attachments of a file, and files that come in pieces.</summary>
[Collection(Besieged.Name)]
public sealed class AttackingTheWayInOfFiles(WebFixture site)
{
    private const string Person = "p-habitat-jeunes-cote";
    private const string Vault = "/organismes/habitat-jeunes-cote/documents/nouveau";

    [Fact]
    public async Task Takes_no_hostile_file_into_a_vault()
    {
        using var client = await site.ClientAsync(Person);
        var attack = new Attack(site);
        foreach (var (what, name, bytes) in HostileFiles.All())
            if (await attack.SendAsync(client, what, await FilingAsync(client, name, bytes, "application/pdf"))) attack.Note($"the vault took {what} in");
        Clean(attack);
    }

    [Fact]
    public async Task Takes_no_hostile_file_as_an_attachment()
    {
        var (client, file) = await site.DraftAsync(person: Person);
        var attack = new Attack(site);
        foreach (var (what, name, bytes) in HostileFiles.All())
        {
            var section = await Sheets.OpenAsync(client, $"{file}/rubriques/pieces");
            var form = new MultipartFormDataContent();
            foreach (var input in section.Names.Distinct()) form.Add(new StringContent(section[input]), input);
            form.Add(Part(bytes, "application/pdf"), "f.statutes.new", name);
            if (await attack.SendAsync(client, what, new HttpRequestMessage(HttpMethod.Post, $"{file}/rubriques/pieces") { Content = form })) attack.Note($"the file took {what} in");
        }
        Clean(attack);
    }

    [Fact]
    public async Task Keeps_treacherous_names_from_doing_anything()
    {
        using var client = await site.ClientAsync(Person);
        var attack = new Attack(site);
        foreach (var name in HostileFiles.Names) await attack.SendAsync(client, $"the name {name}", await FilingAsync(client, name, Sample.Pdf(), "text/html"));
        using var answer = await client.GetAsync("/organismes/habitat-jeunes-cote/documents");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>h0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("etc/passwd", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        for (var number = 1; number < HostileFiles.Names.Count; number++)
        {
            using var saved = await client.GetAsync($"/fichiers/organismes/habitat-jeunes-cote/{number}");
            if (saved.StatusCode == HttpStatusCode.NotFound) continue;
            Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("application/pdf", saved.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain(saved.Content.Headers.ContentDisposition.FileNameStar!, c => char.IsControl(c) || c is '/' or '\\' or '\u202E' or '"');
        }
        Clean(attack);
    }

    [Fact]
    public async Task Goes_on_with_no_upload_but_as_it_stands()
    {
        var (client, file) = await site.DraftAsync(person: Person);
        using var other = await site.ClientAsync("p-rencontres-et-loisirs");
        var address = $"{file}/envois/statutes";
        var attack = new Attack(site);
        var token = (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces"))["jeton"];
        var pdf = Sample.Pdf();
        var id = await BegunAsync(client, token, address, pdf.Length);

        foreach (var (query, bytes) in new (string, byte[])[]
        {
            ($"handler=Piece&id={id}&offset=-1", pdf), ($"handler=Piece&id={id}&offset=5", pdf), ($"handler=Piece&id={id}&offset=9223372036854775807", pdf), ($"handler=Piece&id={id}&offset=NaN", pdf),
            ($"handler=Piece&id={id}", [.. pdf, .. pdf]), ($"handler=Piece&offset=0", pdf), ("handler=Piece&id=..%2F..%2Fetc%2Fpasswd&offset=0", pdf), ("handler=Piece&id=%00&offset=0", pdf),
            ($"handler=Piece&id={new string('a', 4_000)}&offset=0", pdf), ($"handler=Finish&id={id}", []), ("handler=Finish&id=..", []), ("handler=Finish", []), ("handler=Where&id=x", []), ("handler=Where", []),
            ("handler=Nothing", []), ("", []),
        })
            await attack.SendAsync(client, "another piece", Piece(token, $"{address}?{query}", bytes));
        foreach (var (name, size) in new[] { ("a.pdf", "-1"), ("a.pdf", "0"), ("a.pdf", "NaN"), ("a.pdf", "9223372036854775807"), ("a.pdf", "99999999999999999999999"), ("", "10"), ("../../a.pdf", "1"), (new string('n', 100_000), "1"), ("a\0.pdf", "1"), ("a.exe", "1") })
            await attack.SendAsync(client, "another beginning", Beginning(token, address, name, size));

        // To anybody else it does not exist, in their own file neither, which was sent long ago and takes nothing.
        var theirs = (await Sheets.OpenAsync(other, "/compte/notifications"))["jeton"];
        foreach (var handler in (string[])["Piece", "Where", "Finish"])
            foreach (var at in (string[])[address, "/dossiers/cllaj-01/envois/statutes"])
            {
                using var answer = await other.SendAsync(Piece(theirs, $"{at}?handler={handler}&id={id}&offset=0", pdf));
                Assert.Contains(answer.StatusCode, at == address ? [HttpStatusCode.NotFound] : (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Conflict]);
            }
        Clean(attack);
    }

    [Fact]
    public async Task Stops_what_is_too_large_whether_it_says_so_or_not()
    {
        var (client, file) = await site.DraftAsync(person: Person);
        var address = $"{file}/envois/statutes";
        var token = (await Sheets.OpenAsync(client, $"{file}/rubriques/pieces"))["jeton"];
        var id = await BegunAsync(client, token, address, 1_000);
        var request = Piece(token, $"{address}?handler=Piece&id={id}&offset=0", new byte[3_000_000]);
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(site.Faults.Take());
    }

    private static void Clean(Attack attack) => Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));

    private static async Task<HttpRequestMessage> FilingAsync(HttpClient client, string name, byte[] bytes, string type)
    {
        var sheet = await Sheets.OpenAsync(client, Vault);
        // Written byte by byte: clients refuse to write such names.
        var head = string.Concat(new[] { ("jeton", sheet["jeton"]), ("CommandId", sheet["CommandId"]), ("Kind", "Statutes") }.Select(field => $"--x\r\nContent-Disposition: form-data; name=\"{field.Item1}\"\r\n\r\n{field.Item2}\r\n"))
            + $"--x\r\nContent-Disposition: form-data; name=\"Document\"; filename=\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"\r\nContent-Type: {type}\r\n\r\n";
        var body = new ByteArrayContent([.. Encoding.UTF8.GetBytes(head), .. bytes, .. "\r\n--x--\r\n"u8]);
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return new HttpRequestMessage(HttpMethod.Post, Vault) { Content = body };
    }

    private static ByteArrayContent Part(byte[] bytes, string type)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        return part;
    }

    private static async Task<string> BegunAsync(HttpClient client, string token, string address, int size)
    {
        using var answer = await client.SendAsync(Beginning(token, address, "statuts.pdf", $"{size}"));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static HttpRequestMessage Beginning(string token, string address, string name, string size)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{address}?handler=Begin") { Content = new FormUrlEncodedContent([new("name", name), new("size", size)]) };
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }

    private static HttpRequestMessage Piece(string token, string address, byte[] bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }
}
