using System.Net;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Committees;
using GrantsPlatform.Reading.Managing;
using GrantsPlatform.Web.Tests.Drafts;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>Scenarios on the morning of the second committee of the regional call: made, edited in their table, compared and chosen, without scripts.</summary>
public sealed class ComparingScenarios(ManagersMorning morning) : IClassFixture<ManagersMorning>
{
    private const string Page = $"/gestion/appels/{WebFixture.Decided}/scenarios";

    private static string Of(string name) => $"{Page}/{ComparedScenario.KeyOf(name)}";

    private Task<HttpClient> ManagerAsync() => morning.Site.ClientAsync("p-responsable");

    private async Task<TAnswer?> AskAsync<TAnswer>(string person, Role role, Query<TAnswer> query) where TAnswer : class =>
        await new Queries(morning.Site.Runtime.ReadSide, TimeProvider.System).AskAsync(query, Viewer.Of(new AccountState.Open(person, "h", "m", default, [new Grant(role, null, null)])), default);

    private static async Task<Visit> MakeAsync(HttpClient client, string name, string from, params (string Name, string Value)[] more) =>
        await client.SendAsync(await client.FormAsync(Page, "Faire ce scénario"), [("Name", name), ("From", from), .. more]);

    [Fact]
    public async Task Makes_edits_compares_and_chooses()
    {
        using var client = await ManagerAsync();
        var made = await MakeAsync(client, "Tous les favorables", "favourable");
        Assert.Equal((HttpStatusCode.Redirect, Of("Tous les favorables")), (made.Status, made.Type));
        Assert.Equal(HttpStatusCode.Redirect, (await MakeAsync(client, "Prudent", "copy", ("Copied", ComparedScenario.KeyOf("Tous les favorables")))).Status);

        var sheet = await Sheets.OpenAsync(client, Of("Prudent"));
        var amount = sheet.Names.First(name => name.StartsWith("m.", StringComparison.Ordinal) && sheet[name].Length > 0);
        var rate = "t" + amount[1..];
        var remark = "r." + amount.Split('.')[1];
        Assert.Equal(HttpStatusCode.Redirect, (await sheet.Fill(rate, "50").Fill(remark, "Sous réserve du bail").SendAsync()).Status);
        var halved = await Sheets.OpenAsync(client, Of("Prudent"));
        Assert.Equal(("50", "Sous réserve du bail"), (halved[rate], halved[remark]));
        Assert.NotEqual(sheet[amount], halved[amount]);

        var compared = (await client.GetStringAsync($"{Page}?un={ComparedScenario.KeyOf("Tous les favorables")}&autre={ComparedScenario.KeyOf("Prudent")}"));
        Assert.Contains("1 dossier diffère", WebUtility.HtmlDecode(compared).Replace('\u00A0', ' '), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(await client.FormAsync(Page, "En faire la liste de travail"), ("Chosen", ComparedScenario.KeyOf("Prudent")))).Status);
        Assert.Contains("Liste de travail", await client.GetStringAsync(Page), StringComparison.Ordinal);
        var secretary = await AskAsync("p-secretariat", Role.CommitteeSecretary, new ChosenScenario("commission-2022-09-26"));
        Assert.Equal("Prudent", secretary?.Name);
        Assert.Equal("Sous réserve du bail", secretary?.Files.First(file => file.Application == amount.Split('.')[1]).Remark);
    }

    [Fact]
    public async Task Says_in_the_row_what_cannot_be_proposed_and_gives_back_what_was_typed()
    {
        using var client = await ManagerAsync();
        await MakeAsync(client, "Refusé", "favourable");
        var sheet = await Sheets.OpenAsync(client, Of("Refusé"));
        var amount = sheet.Names.First(name => name.StartsWith("m.", StringComparison.Ordinal) && sheet[name].Length > 0);
        foreach (var (typed, words) in new[] { ("9 999 999", "un scénario ne propose pas davantage"), ("beaucoup", "montant en euros"), ("-5", "négatif") })
        {
            var refused = await (await Sheets.OpenAsync(client, Of("Refusé"))).Fill(amount, typed).SendAsync();
            Assert.Equal((HttpStatusCode.UnprocessableEntity, typed), (refused.Status, refused[amount]));
            Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        }
        var rate = await (await Sheets.OpenAsync(client, Of("Refusé"))).Fill("t" + amount[1..], "120").SendAsync();
        Assert.Contains("Indiquez un taux de 0 à 100", rate.Text, StringComparison.Ordinal);
    }

    /// <summary>Nobody is preferred because of an id.</summary>
    [Fact]
    public async Task Shows_equals_at_the_line_and_asks_what_becomes_of_them()
    {
        using var client = await ManagerAsync();
        var seen = await AskAsync("p-responsable", Role.ProgrammeManager, new ScenariosOfCall(WebFixture.Decided));
        Assert.NotNull(seen?.Awards);
        var (first, second) = (seen.Awards.Files[seen.Ranking[0].Application].Candidate, seen.Awards.Files[seen.Ranking[1].Application].Candidate);
        await morning.Site.DoAsync(AwardsState.IdOf(WebFixture.Decided), new EnterFile(second with { Opinions = first.Opinions.SetItems(first.Opinions.Keys.Select(level => KeyValuePair.Create(level, first.Opinions[level] with { Proposed = second.Opinions[level].Proposed }))) }));
        const int line = 1;
        var asked = await MakeAsync(client, "À la ligne", "rank", ("Best", $"{line}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("à égalité à la ligne", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await MakeAsync(client, "À la ligne", "rank", ("Best", $"{line}"), ("Ties", "all"))).Status);
        Assert.Contains("À égalité à la ligne (", await client.GetStringAsync(Of("À la ligne")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_nothing_back_that_another_tab_has_saved()
    {
        using var client = await ManagerAsync();
        await MakeAsync(client, "Deux onglets", "favourable");
        var (one, other) = (await Sheets.OpenAsync(client, Of("Deux onglets")), await Sheets.OpenAsync(client, Of("Deux onglets")));
        var remark = one.Names.First(name => name.StartsWith("r.", StringComparison.Ordinal) && one["m." + name[2..] + ".0"].Length > 0);
        Assert.Equal(HttpStatusCode.Redirect, (await one.Fill(remark, "Premier").SendAsync()).Status);
        var stale = await other.Fill(remark, "Second").SendAsync();
        Assert.Equal((HttpStatusCode.Conflict, "Second"), (stale.Status, stale[remark]));
        Assert.Equal("Premier", (await Sheets.OpenAsync(client, Of("Deux onglets")))[remark]);
    }

    [Fact]
    public async Task Chooses_none_from_a_list_that_is_stale()
    {
        using var client = await ManagerAsync();
        await MakeAsync(client, "Périmé", "empty");
        var stale = await client.FormAsync(Page, "En faire la liste de travail");
        await MakeAsync(client, "Plus récent", "empty");
        Assert.Equal(HttpStatusCode.Conflict, (await client.SendAsync(stale, ("Chosen", ComparedScenario.KeyOf("Périmé")))).Status);
    }

    [Fact]
    public async Task Makes_none_of_what_draws_no_line()
    {
        using var client = await ManagerAsync();
        foreach (var (name, from, more, words) in new[]
        {
            ("", "favourable", ("Best", ""), "Donnez au scénario un nom"), ("Sans rang", "rank", ("Best", "deux"), "nombre entier"), ("Sans note", "score", ("Score", "120"), "de 0 à 100"),
            ("Sans copie", "copy", ("Copied", "rien"), "scénario à copier"), ("Sans rien", "autre", ("Best", ""), "Choisissez de quoi partir"),
        })
        {
            var refused = await MakeAsync(client, name, from, more);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(words, refused.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }
}
