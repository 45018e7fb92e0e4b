using System.Net;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>A report is written by the team and certified by whoever represents the organisation, with the figures that the register certified.</summary>
public sealed partial class FillingAReport(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private static string PageOf(int file) => $"/subventions/cllaj-suivi-0{file}/bilans/final";

    private static (string, string) Command => ("CommandId", Guid.NewGuid().ToString("N"));

    private static string Shown(string body, string name) => WebUtility.HtmlDecode(Regex.Match(body, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant).Groups[1].Value);

    [Fact]
    public async Task Replaces_no_words_that_another_has_changed_since()
    {
        using var writer = await Caller.AsAsync(life.Site, "p-rencontres-et-loisirs");
        (string, string)[] Save(string words) => [Command, ("F.text.actions", words), ("V.text.actions", "0")];
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(PageOf(1), Save("Trois permanences ouvertes."))).Status);
        var late = await writer.SendAsync(PageOf(1), Save("Deux permanences."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Deux permanences.", late.Body, StringComparison.Ordinal);
        Assert.Contains("Trois permanences ouvertes.", (await writer.OpenAsync(PageOf(1))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_beside_each_field_what_is_missing_before_it_leaves()
    {
        using var director = await Caller.AsAsync(life.Site, "p-agglo-des-dunes-direction");
        var seen = Shown((await director.OpenAsync(PageOf(3))).Body, "Seen");
        var refused = await director.SendAsync(PageOf(3), Command, ("Seen", seen), ("then", "submit"), ("Certified", "true"), ("B.expense-64", "beaucoup"), ("V.financial", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"beaucoup\"", refused.Body, StringComparison.Ordinal);
        var unsealed = await director.SendAsync(PageOf(3), Command, ("Seen", seen), ("then", "submit"), ("Certified", "true"), ("F.text.actions", "Des ateliers."), ("V.text.actions", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsealed.Status);
        Assert.Contains("Cette rubrique est obligatoire", unsealed.Text, StringComparison.Ordinal);
        // What was typed before is safe all the same.
        Assert.Contains("Des ateliers.", (await director.OpenAsync(PageOf(3))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_certified_with_the_figures_of_the_register_and_closed()
    {
        using var director = await Caller.AsAsync(life.Site, "p-ml-des-collines-direction");
        const string Indicators = "/subventions/cllaj-suivi-02/suivi/indicateurs";
        await director.SendAsync(Indicators, Command, ("Hash", Shown((await director.OpenAsync(Indicators)).Body, "Hash")));
        var seen = Shown((await director.OpenAsync(PageOf(2))).Body, "Seen");
        var comments = Comment().Matches((await director.OpenAsync(PageOf(2))).Body).Select(found => (found.Groups[1].Value, "Écart expliqué."));
        var sent = await director.SendAsync(PageOf(2),
        [
            Command, ("Seen", seen), ("then", "submit"), ("Certified", "true"), .. comments, ("F.text.actions", "Des ateliers."), ("F.text.obstacles", "Peu de logements."), ("F.text.next", ""),
            ("B.expense-64", "18 000"), ("B.income-74-requested", "18 000"), ("V.financial", "0"),
        ]);
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Text);
        var closed = await director.OpenAsync(PageOf(2));
        Assert.Contains("Bilan transmis le", closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", closed.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await director.SendAsync(PageOf(2), Command, ("F.text.actions", "Autre chose."), ("V.text.actions", "1"), ("then", "submit"), ("Seen", "x"), ("Certified", "true"))).Status);
    }

    [Fact]
    public async Task Tells_of_an_activity_in_three_fields()
    {
        const string Notice = "/subventions/cllaj-suivi-01/avis/avis";
        using var writer = await Caller.AsAsync(life.Site, "p-rencontres-et-loisirs");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendAsync(Notice, Command, ("What", "session"), ("Day", "1/1/2020"), ("Commune", "Hénin-Beaumont"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(Notice, Command, ("What", "session"), ("Day", "10/4/2025"), ("Commune", "Hénin-Beaumont"))).Status);
        Assert.Contains("le 10 avril 2025, à Hénin-Beaumont", (await writer.OpenAsync(Notice)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nobody_elses()
    {
        foreach (var account in (string[])["p-ml-des-collines", "p-instruction", "p-administration"])
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, PageOf(1), account)).Status);
    }

    [GeneratedRegex("name=\"(F\\.comment\\.[^\"]+)\"")]
    private static partial Regex Comment();
}
