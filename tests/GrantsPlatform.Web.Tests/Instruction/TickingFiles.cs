using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>Ticks go from page to page of a list, under any filter and on every way back: by pages alone and without scripts.</summary>
[Collection(Site.Name)]
public sealed partial class TickingFiles(WebFixture site)
{
    private const string Agent = "p-dr";
    private const string List = $"/instruction/appels/{WebFixture.Decided}";

    [Fact]
    public async Task Takes_what_is_ticked_along_to_another_page_and_does_it_to_all()
    {
        using var client = await site.ClientAsync(Agent);
        // By amount, so that two lists of a few files lie beside each other.
        var first = await TurnAsync(client, $"{List}?vue=tous&dep=31", "?vue=tous&dep=34", "cej-01", "cej-02");
        var (kept, page) = (Choices().Match(first).Groups[1].Value, await client.GetStringAsync(first));
        Assert.Contains("dont 2 hors de cette page", page, StringComparison.Ordinal);
        Assert.DoesNotContain("cej-01\"", page, StringComparison.Ordinal);
        var job = await SendAsync(client, first, "Choose", ("deed", "write-to-each"), ("Selected", "cej-09"));
        Assert.Equal(["cej-01", "cej-02", "cej-09"], (await JobAsync(job)).Keys.Order());
        // The way back shows the list with its filter, and what is ticked there.
        var back = WebUtility.HtmlDecode(ToList().Match(await client.GetStringAsync(job)).Groups[1].Value);
        Assert.Contains($"choix={kept}", back, StringComparison.Ordinal);
        Assert.Contains("dep=34", back, StringComparison.Ordinal);
        Assert.Equal(["cej-09"], await TickedAsync(client, back));
        Assert.Contains("cej-01", await TickedAsync(client, $"{List}?vue=tous&choix={kept}"));
    }

    [Fact]
    public async Task Takes_a_tick_away_where_its_row_is_shown_and_nowhere_else()
    {
        using var client = await site.ClientAsync(Agent);
        var first = await TurnAsync(client, $"{List}?vue=tous", "?vue=tous&dep=34", "cej-03", "cej-09");
        var next = await TurnAsync(client, first, "?vue=tous");
        Assert.Equal(["cej-03"], await TickedAsync(client, next));
    }

    [Fact]
    public async Task Keeps_ticks_as_one_ticks()
    {
        using var client = await site.ClientAsync(Agent);
        var form = await client.FormAsync($"{List}?vue=tous", "bulk-bar");
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(At(form, "Tick"), ("Selected", "cej-04"))).Status);
        Assert.Equal(["cej-04"], await TickedAsync(client, $"{List}?vue=tous&choix={form["ChoiceKey"]}"));
        // Nobody else has them, whoever has the address.
        using var colleague = await site.ClientAsync("p-dd-34-bis");
        Assert.Empty(await TickedAsync(colleague, $"{List}?vue=tous&choix={form["ChoiceKey"]}"));
        Assert.Empty(await TickedAsync(client, $"{List}?vue=tous"));
    }

    [Theory]
    [InlineData("../../etc", "cej-04")]
    [InlineData("bon", "../../etc")]
    [InlineData("bon", "<script>")]
    public async Task Takes_no_key_that_is_none(string choice, string file)
    {
        using var client = await site.ClientAsync(Agent);
        var form = await client.FormAsync($"{List}?vue=tous", "bulk-bar");
        var sent = await client.SendAsync(At(form, "Tick"), ("ChoiceKey", choice), ("Selected", file));
        Assert.True(sent.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest or HttpStatusCode.NoContent, $"{sent.Status}");
        Assert.Empty(await TickedAsync(client, $"{List}?vue=tous&choix=bon"));
    }

    [Fact]
    public async Task Means_all_of_a_filter_on_the_way_back_and_not_of_another_one()
    {
        using var client = await site.ClientAsync(Agent);
        var job = await SendAsync(client, $"{List}?vue=tous&dep=34", "Choose", ("deed", "write-to-each"), ("All", "true"), ("Except", "true"), ("Selected", "cej-09"));
        var keys = (await JobAsync(job)).Keys;
        Assert.NotEmpty(keys);
        Assert.DoesNotContain("cej-09", keys);
        var back = WebUtility.HtmlDecode(ToList().Match(await client.GetStringAsync(job)).Groups[1].Value);
        Assert.Contains("tout=sauf", back, StringComparison.Ordinal);
        var page = await client.GetStringAsync(back);
        Assert.Matches("<input(?=[^>]* checked)[^>]* name=\"All\"", page);
        Assert.Matches("<input(?=[^>]* checked)[^>]* name=\"Except\"", page);
        Assert.DoesNotContain("tout=sauf", WebUtility.HtmlDecode(Regex.Match(page, "<nav class=\"tabs\".*?</nav>", RegexOptions.Singleline).Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Narrows_by_several_values_at_once_and_says_so_in_its_address()
    {
        using var client = await site.ClientAsync(Agent);
        var page = await client.GetStringAsync($"{List}?vue=tous&dep=&deps=34&deps=31&etat=awarded&etat=rejected");
        Assert.Contains("Hérault<span", page, StringComparison.Ordinal);
        Assert.Contains("Haute-Garonne<span", page, StringComparison.Ordinal);
        Assert.Contains("dep=34&amp;dep=31", page, StringComparison.Ordinal);
        Assert.Matches("<input(?=[^>]* checked)(?=[^>]* name=\"deps\")[^>]* value=\"34\"", page);
    }

    /// <summary>Where the answer leads.</summary>
    private static Task<string> TurnAsync(HttpClient client, string list, string to, params string[] ticked) => SendAsync(client, list, "Turn", [("to", to), .. ticked.Select(file => ("Selected", file))]);

    private static async Task<string> SendAsync(HttpClient client, string list, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await client.SendAsync(At(await client.FormAsync(list, "bulk-bar"), handler), fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Type.Required("where it leads");
    }

    private static Dictionary<string, string> At(IReadOnlyDictionary<string, string> form, string handler) =>
        form.ToDictionary(field => field.Key, field => field.Key.Length == 0 ? field.Value.Replace("handler=Choose", $"handler={handler}", StringComparison.Ordinal) : field.Value);

    private static async Task<IReadOnlyList<string>> TickedAsync(HttpClient client, string list) =>
        [.. Ticks().Matches(await client.GetStringAsync(list)).Where(box => box.Value.Contains(" checked", StringComparison.Ordinal)).Select(box => Values().Match(box.Value).Groups[1].Value)];

    private async Task<JobState.Known> JobAsync(string page) => (JobState.Known)await site.Runtime.Reads.ReadAsync<JobState>(JobState.IdOf(page.Split('/', '?')[2]));

    [GeneratedRegex("choix=([^&\"]*)")]
    private static partial Regex Choices();

    [GeneratedRegex("<a href=\"([^\"]*)\">Revenir à la liste")]
    private static partial Regex ToList();

    [GeneratedRegex("<input[^>]*row-tick[^>]*>")]
    private static partial Regex Ticks();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Values();
}
