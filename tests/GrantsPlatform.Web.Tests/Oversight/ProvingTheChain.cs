using System.Net;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Tests.Oversight;

[Collection(Site.Name)]
public sealed class ProvingTheChain(WebFixture site)
{
    private const string Page = "/exploitation/chaine";

    [Fact]
    public async Task Seals_publishes_the_head_and_verifies_against_it()
    {
        using var auditor = await Caller.AsAsync(site, "p-audit");
        Assert.Equal(HttpStatusCode.Redirect, (await auditor.SendAsync($"{Page}?handler=Seal")).Status);
        var head = (await site.Runtime.Reads.HeadsAsync(1))[0];
        Assert.Contains(head.Hash, (await auditor.OpenAsync(Page)).Body);
        var file = await auditor.OpenAsync($"{Page}?handler=Head&events={head.Events}");
        Assert.Equal(head, Wire.FromBytes<Head>(System.Text.Encoding.UTF8.GetBytes(file.Body)));

        await VerifyAsync(auditor, ("Events", $"{head.Events}"), ("Hash", head.Hash));
        Assert.Contains("contient tout ce que l’empreinte publiée atteste", (await auditor.OpenAsync(Page)).Text);
        await VerifyAsync(auditor, ("Events", $"{head.Events}"), ("Hash", new string('0', 64)));
        Assert.Contains("La chaîne est rompue", (await auditor.OpenAsync(Page)).Text);
        await VerifyAsync(auditor);
        Assert.Contains("La chaîne est intacte", (await auditor.OpenAsync(Page)).Text);
    }

    [Theory]
    [InlineData("douze", "", "Indiquez le nombre d’événements")]
    [InlineData("12", "abc", "Une empreinte a 64 chiffres")]
    [InlineData("99999999999999999999", "0000000000000000000000000000000000000000000000000000000000000000", "Indiquez le nombre d’événements")]
    [InlineData("", "<script>", "Indiquez le nombre d’événements")]
    public async Task Says_what_is_no_head_and_gives_it_back(string events, string hash, string said)
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var refused = await administrator.SendAsync($"{Page}?handler=Verify", ("Events", events), ("Hash", hash));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(said, refused.Text);
    }

    [Fact]
    public async Task Is_for_administrators_and_auditors()
    {
        using var person = await Caller.AsAsync(site, "p-instruction");
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.SendAsync($"{Page}?handler=Seal")).Status);
    }

    private async Task VerifyAsync(Caller caller, params (string, string)[] fields)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await caller.SendAsync($"{Page}?handler=Verify", fields)).Status);
        for (var tries = 0; site.Runtime.Chain.Last is not { EndedAt: not null } && tries < 600; tries++) await Task.Delay(50);
    }
}
