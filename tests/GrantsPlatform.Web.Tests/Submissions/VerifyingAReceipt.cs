using GrantsPlatform.Core.Applications;

namespace GrantsPlatform.Web.Tests.Submissions;

[Collection(Site.Name)]
public sealed class VerifyingAReceipt(WebFixture site)
{
    [Fact]
    public async Task Tells_anybody_the_instant_and_the_call_of_an_authentic_one()
    {
        var hash = await HashAsync();
        foreach (var typed in new[] { hash, hash.ToUpperInvariant(), string.Join("+", hash.Chunk(4).Select(four => new string(four))) })
        {
            var text = (await Visit.ToAsync(site, $"/verifier?dossier=cllaj-01&empreinte={typed}")).Text;
            Assert.Contains("Ce récépissé est authentique", text, StringComparison.Ordinal);
            Assert.Contains("5 mai 2025 à 10\u00A0h\u00A000\u00A0min\u00A000\u00A0s", text, StringComparison.Ordinal);
            Assert.Contains("Expérimentation CLLAJ 2025", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rencontres et Loisirs", text, StringComparison.Ordinal);
        }
    }

    /// <summary>As it is read on paper, heard on the telephone, or copied from an earlier receipt.</summary>
    [Theory]
    [InlineData("CLLAJ25-0001")]
    [InlineData("cllaj25-0001")]
    [InlineData("Cllaj 25 0001")]
    [InlineData("CLLAJ250001")]
    [InlineData("CLLAJ-01")]
    public async Task Knows_the_number_in_any_case_and_with_or_without_a_hyphen(string number) => Assert.Contains(
        "Ce récépissé est authentique", (await Visit.ToAsync(site, $"/verifier?dossier={Uri.EscapeDataString(number)}&empreinte={await HashAsync()}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Does_not_tell_an_unknown_file_from_a_wrong_hash()
    {
        var wrong = await Visit.ToAsync(site, $"/verifier?dossier=cllaj-01&empreinte={new string('a', 64)}");
        var draft = await Visit.ToAsync(site, $"/verifier?dossier=cllaj-08&empreinte={new string('a', 64)}");
        var unknown = await Visit.ToAsync(site, $"/verifier?dossier=..%2Fcall%2Fx&empreinte={new string('a', 64)}");
        Assert.Contains("Aucun récépissé ne correspond", wrong.Text, StringComparison.Ordinal);
        Assert.Equal((wrong.Status, wrong.Text), (draft.Status, draft.Text));
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
    }

    /// <summary>A receipt prints it "en bref" too: whoever copies that is told so, not that nothing was received.</summary>
    [Fact]
    public async Task Asks_for_the_whole_hash_where_only_its_beginning_is_given()
    {
        var page = await Visit.ToAsync(site, $"/verifier?dossier=cllaj-01&empreinte={(await HashAsync())[..12]}");
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("L’empreinte compte 64 chiffres et lettres de a à f, et non 12.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Aucun récépissé ne correspond", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_both()
    {
        var page = await Visit.ToAsync(site, "/verifier?dossier=&empreinte=");
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2 points sont à corriger", page.Text, StringComparison.Ordinal);
    }

    private async Task<string> HashAsync() =>
        ((ApplicationState.Known)await site.Runtime.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf("cllaj-01"))).Receipt!.Dossier.Hash;
}
