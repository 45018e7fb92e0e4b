using System.Net;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Web.Tests.Drafts;

/// <summary>What nobody sees is no reason to refuse anything, and nothing of it is kept.</summary>
[Collection(Site.Name)]
public sealed class PastingFromOffice(WebFixture site)
{
    /// <summary>Every character of two bytes that is not kept as it is; halves of characters do not come through a form.</summary>
    private static readonly string Unseen =
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => !char.IsSurrogate(c) && Texts.Repaired($"a{c}b") != $"a{c}b" && !char.IsBetween(c, '\uE000', '\uF8FF')));

    private static readonly string Pasted = $"Lire\vécrire{Unseen}\fcompter\u202E";

    [Theory]
    [InlineData("comite", "perimeter", false)]
    [InlineData("projet", "summary", false)]
    [InlineData("projet", "title", true)]
    public async Task Saves_the_words_of_a_section(string section, string field, bool line)
    {
        var (client, file) = await site.DraftAsync();
        var page = (await Sheets.OpenAsync(client, $"{file}/rubriques/{section}")).Fill($"f.{field}", Pasted);
        Assert.Equal(HttpStatusCode.OK, (await page.SendAsync("Autosave")).Status);
        Assert.Equal(line ? Texts.Line(Pasted) : Texts.Repaired(Pasted), (await site.AnswersAsync(file)).Find(field)!.Value.GetString());
        var again = (await Sheets.OpenAsync(client, $"{file}/rubriques/{section}")).Fill($"f.{field}", "Autre\vchose");
        Assert.Equal(HttpStatusCode.Redirect, (await again.SendAsync()).Status);
        Assert.Equal(line ? "Autre chose" : "Autre\nchose", (await site.AnswersAsync(file)).Find(field)!.Value.GetString());
    }

    [Fact]
    public async Task Reads_numbers_and_choices_through_it()
    {
        var (client, file) = await site.DraftAsync();
        var page = (await Sheets.OpenAsync(client, $"{file}/rubriques/public")).Fill("f.youngPeople", $"\uFEFF1{'\u200B'}20\u0000").Fill("f.targets.contacts", "1\u202F500\v");
        Assert.Equal(HttpStatusCode.Redirect, (await page.SendAsync()).Status);
        var answers = await site.AnswersAsync(file);
        Assert.Equal((120, 1500), (answers.Find("youngPeople")!.Value.GetInt32(), answers.Find("targets")!.Value.GetProperty("contacts").GetInt32()));
    }

    [Fact]
    public async Task Keeps_clean_names_of_bodies_and_people_and_clean_messages()
    {
        using var writer = await Caller.AsAsync(site, Organisations.Bodies.Writer);
        var organisation = await Organisations.Bodies.RegisterAsync(site, "office", "99907770400016");
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"/organismes/{organisation}/services/nouveau", ("ServiceName", $"Service{Unseen} du\vquai"), ("Departement", "62\u200B"), ("Chosen", "62427"), ("Commune", "h\u00E9nin\vbeaumont\u0000"))).Status);
        var body = (OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation));
        var service = Assert.Single(body.Services.Values);
        Assert.Equal((Texts.Line($"Service{Unseen} du\vquai"), "62", "62427"), (service.Name, service.Departement, string.Join(' ', service.Perimeter)));
        var (client, file) = await site.DraftAsync();
        var message = await (await Sheets.OpenAsync(client, $"{file}/messages")).Fill("Text", Pasted).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, message.Status);
        Assert.Contains("Lire", (await Sheets.OpenAsync(client, $"{file}/messages")).Text);
        Assert.True(IsClean((await Sheets.OpenAsync(client, $"{file}/messages")).Page));
    }

    private static bool IsClean(string text) => Texts.Repaired(text) == text;
}
