using System.Net;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>The activity report of a register and the common forms of a file, for those whose pages link to them.</summary>
[Collection(Site.Name)]
public sealed class TakingFilePapers(WebFixture site)
{
    private const string Grantee = "p-ecole-samuel-vincent";

    [Theory]
    [InlineData(Grantee, "/subventions/cej-04/suivi/rapport.docx", "rapport-d-activite")]
    [InlineData(Grantee, "/subventions/cej-04/suivi/rapport-interne.docx", "rapport-d-activite-interne")]
    [InlineData(Grantee, "/dossiers/cej-04/cerfa-demande.docx", "cerfa-demande")]
    [InlineData(Grantee, "/subventions/cej-04/bilans/final/compte-rendu-financier.docx", "compte-rendu-financier")]
    [InlineData("p-responsable", "/instruction/dossiers/cej-04/cerfa-demande.docx", "cerfa-demande")]
    [InlineData("p-responsable", "/instruction/bilans/cej-04/final/compte-rendu-financier.docx", "compte-rendu-financier")]
    public async Task Gives_a_word_file(string account, string address, string name)
    {
        using var client = await site.ClientAsync(account);
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(WordFile.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches($"^{name}-CEJ22-[0-9]{{4}}\\.docx$", answer.Content.Headers.ContentDisposition?.FileName);
    }

    [Theory]
    [InlineData("/subventions/cej-04/suivi/rapport.docx")]
    [InlineData("/subventions/cej-04/suivi/rapport-interne.docx")]
    [InlineData("/dossiers/cej-04/cerfa-demande.docx")]
    [InlineData("/instruction/bilans/cej-04/final/compte-rendu-financier.docx")]
    public async Task Is_not_found_by_another_organisation(string address)
    {
        using var client = await site.ClientAsync("p-croix-rouge-gard");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    /// <summary>What names every count stays with the grantee.</summary>
    [Fact]
    public async Task Gives_no_agent_the_rows_of_a_register()
    {
        using var client = await site.ClientAsync("p-responsable");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/subventions/cej-04/suivi/rapport-interne.docx")).StatusCode);
    }
}
