using System.Text.RegularExpressions;
using GrantsPlatform.Testing;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>The pictures that the README shows: taken with GRANTS_UPDATE=1, looked for otherwise.</summary>
[Collection(InABrowser.Name)]
public sealed partial class KeptScreens(Chromium chromium)
{
    private const int MostBytes = 280_000;

    /// <param name="Prepare">What leads to it once the page is open.</param>
    private sealed record Screen(string Name, string Persona, string Address, int Width = 1280, Func<IPage, Task>? Prepare = null);

    private const string Nobody = "";
    private const string Applicant = "p-ml-des-collines";
    private const string OtherApplicant = "p-rencontres-et-loisirs-direction";
    private const string Call = "/appels/cllaj-pas-de-calais-2025";

    private const string Instructor = "p-dd-34";
    private const string Manager = "p-responsable";
    private const string Secretary = "p-secretariat";
    private const string Session = "/commissions/commission-2025-05-05";

    /// <summary>A draft in the middle of its making; its number is another each time.</summary>
    private const string Draft = "draft";

    private static readonly Screen[] Screens =
    [
        new("accueil", Nobody, "/"),
        new("accueil-360", Nobody, "/", 360),
        new("appels", Nobody, "/appels"),
        new("appel", Nobody, Call),
        new("resultats", Nobody, "/appels/cej-jr-occitanie-2022/resultats"),
        new("connexion", Nobody, "/connexion"),
        new("composants", Nobody, "/composants"),
        new("budget", Applicant, "/dossiers/cllaj-02/rubriques/financement"),
        new("budget-360", Applicant, "/dossiers/cllaj-02/rubriques/financement", 360),
        new("dossier", Applicant, Draft),
        new("verification", Applicant, "/dossiers/cllaj-02/verifier"),
        new("recepisse", OtherApplicant, "/dossiers/cllaj-01/recepisse"),
        new("organisme", OtherApplicant, "/organismes/rencontres-et-loisirs"),
        new("suivi", "p-groupe-sos-aude-direction", "/dossiers/cej-01"),
        new("agent-travail", Instructor, "/instruction"),
        new("agent-liste", Instructor, "/instruction/appels/cej-jr-occitanie-instruction?vue=tous"),
        new("agent-dossier", Instructor, "/instruction/dossiers/cej-instruction-08?liste=%3Fvue%3Dtous"),
        new("agent-notation", Instructor, "/instruction/dossiers/cej-instruction-08/instruction/departmental"),
        new("agent-notation-768", Instructor, "/instruction/dossiers/cej-instruction-08/instruction/departmental", 768),
        new("agent-scenarios", Manager, "/gestion/appels/cej-jr-occitanie-commission/scenarios"),
        new("agent-tableau-de-bord", Manager, "/gestion/appels/cej-jr-occitanie-commission/tableau-de-bord"),
        new("agent-tableau-de-bord-liste", Manager, "/gestion/appels/cej-jr-occitanie-commission/tableau-de-bord/dossiers?etape=eligibilite&de=29"),
        new("agent-ordre-du-jour", Secretary, Session),
        new("agent-seance", Secretary, Session, Prepare: OpenAsync),
        new("agent-seance-768", Secretary, $"{Session}/seance", 768),
        new("agent-seance-departement", Secretary, "/commissions/commission-departement-2025-05-05", Prepare: OpenAsync),
        new("agent-projection", Secretary, $"{Session}/projection"),
        new("agent-proces-verbal", Secretary, "/commissions/commission-2022-09-26/proces-verbal"),
        new("agent-controles", "p-instruction", "/instruction/appels/cllaj-pas-de-calais-controle/bilans?vue=controles"),
        new("agent-controle", "p-instruction", "/instruction/bilans/cllaj-contr-05/final/controle"),
        new("agent-tirages", "p-instruction", "/instruction/appels/cllaj-pas-de-calais-controle/tirages"),
        new("controle-pieces", "p-habitat-jeunes-cote-direction", "/subventions/cllaj-contr-05/bilans/final/controle"),
        new("agent-notifications", Secretary, "/commissions/commission-2022-09-26/notifications"),
    ];

    [Fact]
    public async Task Are_there_and_light()
    {
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1") await TakeAsync();
        foreach (var file in Screens.Select(screen => FileOf(screen.Name)))
        {
            Assert.True(File.Exists(file), $"{file} is missing: run the tests with GRANTS_UPDATE=1.");
            Assert.InRange(new FileInfo(file).Length, 1, MostBytes);
        }
    }

    [Fact]
    public async Task Are_where_the_readme_looks_for_them()
    {
        var images = Image().Matches(await File.ReadAllTextAsync(Repository.Path("README.md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.True(File.Exists(Repository.Path(image)), $"README.md shows {image}, which is not there."));
    }

    private async Task TakeAsync()
    {
        await using var site = await Site.StartAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(""))!);
        foreach (var screens in Screens.GroupBy(screen => screen.Persona))
        {
            var page = await chromium.OpenAsync(site, persona: screens.Key == Nobody ? null : screens.Key);
            foreach (var screen in screens)
            {
                await page.SetViewportSizeAsync(screen.Width, 1200);
                await page.GotoAsync(screen.Address == Draft ? await BeginAsync(page) : screen.Address);
                if (screen.Name == "budget") await FillAsync(page);
                if (screen.Prepare is { } prepare) await prepare(page);
                await page.ScreenshotAsync(new() { Path = FileOf(screen.Name), Animations = ScreenshotAnimations.Disabled });
            }
        }
    }

    /// <summary>Everybody is there, and a first file is decided.</summary>
    private static async Task OpenAsync(IPage page)
    {
        foreach (var box in await page.GetByRole(AriaRole.Group, new() { Name = "Qui est là" }).GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer les présences" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la séance" }).ClickAsync();
        await page.ArriveAsync("**/seance");
        await page.GetByLabel("Retenu", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la décision" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("est enregistrée");
        await page.ReloadAsync();
    }

    /// <summary>More lines than the demonstration's file has, which stay balanced.</summary>
    private static async Task FillAsync(IPage page)
    {
        foreach (var (line, amount) in ((string, string)[])[("expense-601", "1 200"), ("expense-606", "850"), ("expense-613", "2 450"), ("income-70", "500"), ("income-74-communes", "4 000")])
        {
            var cell = page.Locator($"input[name='f.budget.{line}']");
            if (!await cell.IsVisibleAsync()) await page.Locator("details", new() { Has = cell }).Locator("summary").ClickAsync();
            await cell.FillAsync(amount);
        }
        await Assertions.Expect(page.GetByText("Équilibré\u202F: 22\u202F500\u202F€ de chaque côté.")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");
    }

    /// <summary>With what an earlier file says of the committee and of the project.</summary>
    private static async Task<string> BeginAsync(IPage page)
    {
        await page.GotoAsync($"{Call}/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        var file = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{file}/reprendre?depuis=cllaj-02");
        foreach (var section in (string[])["comite", "projet"]) await page.Locator($"input[name='sections'][value='{section}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre les rubriques cochées" }).ClickAsync();
        await page.ArriveAsync($"**{file}");
        return file;
    }

    private static string FileOf(string name) => Repository.Path("docs", "screens", $"{name}.png");

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]+)\)")]
    private static partial Regex Image();
}
