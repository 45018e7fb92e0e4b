using System.Net;
using static GrantsPlatform.Web.Tests.Managing.WordBytes;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>A programme manager gives a letter a template: from the example to a version in force, and back.</summary>
[Collection(Site.Name)]
public sealed class UsingTemplates(WebFixture site)
{
    private const string Why = "Nouvelle charte graphique";
    private const string Letters = $"/gestion/modeles/{WebFixture.Decided}";

    private static string Page(string letter, string? handler = null) => $"{Letters}/{letter}{(handler is null ? "" : $"?handler={handler}")}";

    [Fact]
    public async Task Opens_to_the_manager_of_the_programme_alone()
    {
        Assert.Contains("Inscription sur la liste complémentaire", (await Visit.ToAsync(site, Letters, "p-responsable")).Text, StringComparison.Ordinal);
        var letter = (await Visit.ToAsync(site, Page("decision-rejected"), "p-responsable")).Text;
        Assert.Contains("voies_de_recours", letter, StringComparison.Ordinal);
        Assert.Contains("Voies et délais de recours, avec l’autorité, le tribunal et les délais du programme", letter, StringComparison.Ordinal);
        foreach (var account in new[] { "p-instruction", "p-secretariat", "p-rencontres-et-loisirs", "p-audit" })
            foreach (var path in new[] { Letters, Page("receipt"), Page("receipt", "Example"), Page("receipt", "Version&number=1") })
                Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, path, account)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Page("inconnu"), "p-responsable")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/gestion/modeles/inconnu", "p-responsable")).Status);
    }

    [Fact]
    public async Task Puts_a_checked_version_in_force_and_keeps_the_one_before()
    {
        using var manager = await Caller.AsAsync(site, "p-responsable");
        var example = await BytesAsync(manager, Page("recovery-dropped", "Example"));
        var changed = With(example, "Après examen", "Après un nouvel examen");
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(Page("recovery-dropped"), "Sheet", "modele.docx", example, ("Why", Why))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(Page("recovery-dropped"), "Sheet", "modele.docx", changed, ("Why", "Formule corrigée"))).Status);
        var page = (await manager.OpenAsync(Page("recovery-dropped"))).Text;
        Assert.Contains("Version 2, depuis le", page, StringComparison.Ordinal);
        Assert.Contains(Why, page, StringComparison.Ordinal);
        Assert.Contains("Formule corrigée", page, StringComparison.Ordinal);
        Assert.Contains("Version 2", (await manager.OpenAsync(Letters)).Text, StringComparison.Ordinal);
        Assert.Equal(example, await BytesAsync(manager, Page("recovery-dropped", "Version&number=1")));
        Assert.Equal(changed, await BytesAsync(manager, Page("recovery-dropped", "Version&number=2")));

        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(Page("recovery-dropped", "Back"), ("WhyBack", "Essai terminé"))).Status);
        Assert.Contains("La mise en page de la plateforme", (await manager.OpenAsync(Page("recovery-dropped"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_everything_that_is_wrong_and_keeps_nothing()
    {
        using var manager = await Caller.AsAsync(site, "p-responsable");
        var example = await BytesAsync(manager, Page("decision-rejected", "Example"));
        var refused = await manager.SendFileAsync(Page("decision-rejected"), "Sheet", "modele.docx", With(example, "w:val=\"motifs\"", "w:val=\"motivs\""), ("Why", Why));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ce courrier n’a pas de champ «\u00A0motivs\u00A0»", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Il manque «\u00A0motifs\u00A0»", refused.Text, StringComparison.Ordinal);
        Assert.Contains("template.unknown-field", refused.Body, StringComparison.Ordinal);
        Assert.Contains($"{Why}</textarea>", refused.Body, StringComparison.Ordinal);
        foreach (var (bytes, name) in new[] { ("%PDF-1.7"u8.ToArray(), "modele.docx"), ("<html><script>alert(1)</script>"u8.ToArray(), "modele.docx"), (new byte[6_000_000], "modele.docx"), (Having(example, "word/vbaProject.bin"), "modele.docm") })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendFileAsync(Page("decision-rejected"), "Sheet", name, bytes, ("Why", Why))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendFileAsync(Page("decision-rejected"), "Sheet", "modele.docx", example)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(Page("decision-rejected"), ("Why", Why))).Status);
        Assert.Contains("La mise en page de la plateforme", (await manager.OpenAsync(Page("decision-rejected"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_back_that_another_tab_has_changed()
    {
        using var client = await site.ClientAsync("p-responsable");
        using var manager = await Caller.AsAsync(site, "p-responsable");
        var example = await BytesAsync(manager, Page("report-late", "Example"));
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(Page("report-late"), "Sheet", "modele.docx", example, ("Why", Why))).Status);
        var stale = await client.FormAsync(Page("report-late"), "Ne plus utiliser ce modèle");
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendFileAsync(Page("report-late"), "Sheet", "modele.docx", With(example, "Rappel", "Relance"), ("Why", Why))).Status);
        var contested = await client.SendAsync(stale, ("WhyBack", "Essai terminé"));
        Assert.Equal(HttpStatusCode.Conflict, contested.Status);
        Assert.Contains("Essai terminé</textarea>", contested.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(Page("report-late", "Back"), ("WhyBack", "Essai terminé"))).Status);
    }

    [Fact]
    public async Task Shows_a_template_on_a_real_file()
    {
        using var manager = await Caller.AsAsync(site, "p-responsable");
        var example = await BytesAsync(manager, Page("decision-awarded", "Example"));
        var shown = await PreviewAsync("CEJ22-0001", With(example, "Prochaine étape", "Étape suivante"));
        Assert.Contains("Étape suivante", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("w:sdt", shown, StringComparison.Ordinal);
        Assert.Contains("93\u202F498", shown, StringComparison.Ordinal);
        foreach (var number in new[] { "", "inconnu", "CLLAJ25-0001" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync(Page("decision-awarded", "Preview"), ("Number", number))).Status);
        var other = await manager.SendAsync(Page("decision-rejected", "Preview"), ("Number", "CEJ22-0001"));
        Assert.Contains("Ce dossier n’a pas reçu ce courrier.", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_certificate_of_a_payment_that_has_left()
    {
        using var manager = await Caller.AsAsync(site, "p-responsable");
        var certificate = await PreviewAsync("CEJ22-0002", With(await BytesAsync(manager, Page("payment-certificate", "Example")), "Pièces vérifiées", "Pièces vues"), "payment-certificate");
        Assert.Contains("Pièces vues", certificate, StringComparison.Ordinal);
        Assert.Contains("Préparé par ", certificate, StringComparison.Ordinal);
        Assert.DoesNotContain("w:sdt", certificate, StringComparison.Ordinal);
        var refused = await manager.SendAsync(Page("payment-certificate", "Preview"), ("Number", "CEJ22-0025"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Essayez avec un dossier dont un versement est parti.", refused.Text, StringComparison.Ordinal);
    }

    private async Task<string> PreviewAsync(string number, byte[] template, string letter = "decision-awarded")
    {
        using var client = await site.ClientAsync("p-responsable");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in await client.FormAsync(Page(letter), "Télécharger l’aperçu"))
            if (name.Length > 0 && name is not ("Number" or "Tried")) form.Add(new StringContent(value), name);
        form.Add(new StringContent(number), "Number");
        form.Add(new ByteArrayContent(template), "Tried", "essai.docx");
        using var answer = await client.PostAsync(Page(letter, "Preview"), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return TextOf(await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task<byte[]> BytesAsync(Caller caller, string path)
    {
        using var answer = await caller.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
