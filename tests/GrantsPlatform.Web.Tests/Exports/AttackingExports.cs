using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>Lists that are taken away, at once or in the background, as whoever means harm asks for them: nothing breaks, and nothing is given.</summary>
[Collection(Site.Name)]
public sealed class AttackingExports(WebFixture site)
{
    private const string Manager = "p-responsable";
    private const string Prepare = "/vos-documents/preparer";

    /// <summary>Holds no role.</summary>
    private const string Stranger = "p-un-toit-en-ternois-direction";

    private static readonly string[] Lists = ["dossiers", "conventions", "versements", "resultats", "bilans", "suivi"];

    private static readonly string[] Garbage =
    [
        "..%2F..%2Fetc%2Fpasswd", "%00", "a%00b", "%FF%FE", "%ED%A0%80", "%F0%9F%92%A9", "~", "-1", "99999999999999999999", "%3Cscript%3E", "'%20OR%201%3D1--", "%7B0%7D", "%26%3D%26%3D%3D%26", "vue%3D%26vue%3Dtous%26vue%5B%5D%3Dx",
        "q%3D%2500%26tri%3D%2500%26sens%3D-1%26dep%3D%26dep%3D99999999999%26page%3D-1%26colonnes%3D%2500", new string('a', 3_000),
    ];

    [Theory]
    [InlineData(Manager)]
    [InlineData(Stranger)]
    public async Task Break_nothing_whatever_their_address_says(string account)
    {
        using var client = await site.ClientAsync(account);
        var addresses = from list in Lists
                        from value in Garbage
                        from address in new[] { $"?liste={list}&de={value}", $"?liste={list}&de={WebFixture.Decided}&filtre={value}", $"?liste={value}&de={WebFixture.Decided}", $"?liste={list}&liste={value}&de={WebFixture.Decided}&de={value}&filtre={value}&filtre=" }
                        select Prepare + address;
        var direct = from list in new[] { $"/instruction/appels/{WebFixture.Decided}/", $"/instruction/appels/{WebFixture.Decided}/conventions/", $"/instruction/appels/{WebFixture.Decided}/bilans/", "/paiements/", $"/appels/{WebFixture.Decided}/resultats/" }
                     from value in Garbage
                     from format in new[] { value, "csv" }
                     select $"{list}tableur?vue={value}&format={format}&q={value}&tri={value}&dep={value}&colonnes={value}&programme={value}&controle={value}";
        foreach (var address in addresses.Concat(direct))
        {
            using var answer = await client.GetAsync(address);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
        }
        Assert.Empty(site.Faults.Take());
    }

    [Theory]
    [InlineData("conventions")]
    [InlineData("dossiers")]
    [InlineData("bilans")]
    [InlineData("versements")]
    public async Task Are_not_prepared_for_whoever_does_not_see_them(string list)
    {
        using var client = await site.ClientAsync(Stranger);
        var form = new Dictionary<string, string>(await client.FormAsync("/demonstration/comptes", $"value=\"{Manager}\"")) { [""] = $"{Prepare}?liste={list}&de={WebFixture.Decided}" };
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(form, ("Format", "csv"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(form, ("Format", "exe"))).Status);
    }

    /// <summary>What narrows a list is kept with its order: ten megabytes of it are not.</summary>
    [Fact]
    public async Task Are_not_prepared_out_of_ten_megabytes_of_query()
    {
        using var client = await site.ClientAsync(Manager);
        var form = await client.FormAsync($"{Prepare}?liste=dossiers&de={WebFixture.Decided}", "Préparer le fichier");
        foreach (var size in new[] { 20_000, 1_000_000, 10_000_000 })
        {
            try
            {
                var answer = await client.SendAsync(new Dictionary<string, string>(form) { [""] = Prepare, ["liste"] = "dossiers", ["de"] = WebFixture.Decided, ["filtre"] = $"q={new string('a', size)}" }, ("Format", "csv"));
                Assert.InRange((int)answer.Status, 400, 499);
            }
            // Closed before all of it had come.
            catch (HttpRequestException) when (size > 20_000)
            {
            }
        }
        using var raw = new TcpClient();
        await raw.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        await using var line = raw.GetStream();
        try
        {
            await line.WriteAsync(Encoding.ASCII.GetBytes($"GET {Prepare}?liste=dossiers&filtre={new string('a', 10_000_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        }
        // Closed before all of it had come.
        catch (IOException)
        {
        }
        Assert.Empty(site.Faults.Take());
    }
}
