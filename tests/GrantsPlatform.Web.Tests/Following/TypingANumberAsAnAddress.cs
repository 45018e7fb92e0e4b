using System.Net;
using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Tests.Following;

/// <summary>What stands on a receipt and is said on the telephone is typed behind /dossiers/, in any way.</summary>
[Collection(Site.Name)]
public sealed class TypingANumberAsAnAddress(WebFixture site)
{
    private const string File = "cllaj-01";
    private const string Team = "p-rencontres-et-loisirs-direction";

    private async Task<string> NumberAsync() => ((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(File))).Number!;

    [Fact]
    public async Task Leads_the_team_to_its_file_and_to_each_of_its_pages()
    {
        var number = await NumberAsync();
        using var person = await Caller.AsAsync(site, Team);
        foreach (var typed in (string[])[number, number.ToLowerInvariant(), number.Replace("-", ""), number.Replace("-", "%20")])
            Assert.Equal((HttpStatusCode.Redirect, $"/dossiers/{File}"), await ArrivesAsync(person, $"/dossiers/{typed}"));
        Assert.Equal((HttpStatusCode.Redirect, $"/dossiers/{File}/recepisse?a=%C3%A9"), await ArrivesAsync(person, $"/dossiers/{number}/recepisse?a=%C3%A9"));
    }

    [Fact]
    public async Task Leads_the_service_to_its_own_page_of_the_file()
    {
        var number = await NumberAsync();
        using var agent = await Caller.AsAsync(site, "p-instruction");
        Assert.Equal((HttpStatusCode.Redirect, $"/instruction/dossiers/{File}"), await ArrivesAsync(agent, $"/instruction/dossiers/{number}"));
        Assert.StartsWith($"/instruction/dossiers/{File}", (await ArrivesAsync(agent, $"/dossiers/{number}")).To);
    }

    [Fact]
    public async Task Tells_others_no_more_than_any_other_address()
    {
        var number = await NumberAsync();
        using var other = await Caller.AsAsync(site, "p-ml-des-collines");
        Assert.Equal(HttpStatusCode.NotFound, (await ArrivesAsync(other, $"/dossiers/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ArrivesAsync(other, $"/dossiers/{number[..^4]}9999")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Visit.ToAsync(site, $"/dossiers/{number}")).Status);
    }

    private static async Task<(HttpStatusCode Status, string To)> ArrivesAsync(Caller person, string path)
    {
        using var answer = await person.GetAsync(path);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }
}
