using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Web.Tests.Grants;

/// <summary>A register is filled line by line, imported as a whole or not at all, and read by nobody of the funder's.</summary>
public sealed partial class KeepingARegister(GrantsInLife life) : IClassFixture<GrantsInLife>
{
    private const string Register = "/subventions/cllaj-suivi-01/suivi";
    private const string Writer = "p-rencontres-et-loisirs";

    private static (string, string) Command => ("CommandId", Guid.NewGuid().ToString("N"));

    private async Task<Caller> WriterAsync() => await Caller.AsAsync(life.Site, Writer);

    /// <summary>A new line of the first kind, as a browser sends it: its mark is that of the empty line that the page showed.</summary>
    private static async Task<(string Name, string Value)[]> NewLineAsync(Caller writer, string code, string day, string year)
    {
        var shown = await writer.OpenAsync($"{Register}?q=aucune-ligne");
        return [Command, ("L0.0", code), ("L0.1", day), ("L0.2", year), ("L0.vu", Mark("L0.vu", shown.Body))];
    }

    [Fact]
    public async Task Takes_a_line_and_gives_a_wrong_one_back_with_what_is_wrong_beside_its_cell()
    {
        using var writer = await WriterAsync();
        var wrong = await writer.SendAsync($"{Register}?q=aucune-ligne", await NewLineAsync(writer, "N-1", "31/02/2025", "19"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Indiquez un jour qui existe", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"31/02/2025\"", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{Register}?q=aucune-ligne", await NewLineAsync(writer, "N-1", "28/02/2025", "2001"))).Status);
        Assert.Contains("28/02/2025", (await writer.OpenAsync($"{Register}?q=N-1")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await writer.SendAsync($"{Register}?q=aucune-ligne", await NewLineAsync(writer, "N-1", "28/02/2025", "2001"))).Status);
    }

    [Fact]
    public async Task Asks_about_a_code_that_may_name_somebody()
    {
        using var writer = await WriterAsync();
        var asked = await writer.SendAsync($"{Register}?q=aucune-ligne", await NewLineAsync(writer, "Dupont", "28/02/2025", "2001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("il ressemble à un nom", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{Register}?q=aucune-ligne", [.. await NewLineAsync(writer, "Dupont", "28/02/2025", "2001"), ("Pseudonymous", "true")])).Status);
    }

    [Fact]
    public async Task Replaces_no_row_that_another_has_changed_since()
    {
        using var writer = await WriterAsync();
        var page = $"{Register}?q=J-020";
        var mark = Mark("L0.vu", (await writer.OpenAsync(page)).Body);
        (string, string)[] Line(string year) => [Command, ("L0.0", "J-020"), ("L0.connu", "J-020"), ("L0.vu", mark), ("L0.1", "01/09/2024"), ("L0.2", year)];
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync(page, Line("1999"))).Status);
        var late = await writer.SendAsync(page, Line("1998"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Quelqu’un a changé la ligne « J-020 » entre-temps", late.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("value=\"1999\"", (await writer.OpenAsync(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Previews_an_import_and_takes_all_of_it_or_nothing()
    {
        using var writer = await WriterAsync();
        const string Head = "code;sorte;dernier contact;année de naissance\r\n";
        var wrong = await writer.SendFileAsync($"{Register}/importer", "Sheet", "t.csv", Encoding.UTF8.GetBytes(Head + "I-1;Jeune;01/03/2025;2001\r\nI-2;Jeune;hier;2001\r\n"), Command);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Matches("3 I-2 dernier contact Indiquez un jour qui existe", wrong.Text);
        Assert.DoesNotContain("I-1", (await writer.OpenAsync($"{Register}?q=I-1")).Body.Replace("q=I-1", "", StringComparison.Ordinal).Replace("value=\"I-1\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // Before anybody confirms a preview, too.
        var twice = await writer.SendFileAsync($"{Register}/importer", "Sheet", "t.csv", Encoding.UTF8.GetBytes(Head + "I-1;Jeune;01/03/2025;2001\r\nI-1;Jeune;02/03/2025;2001\r\n=1+1;Jeune;02/03/2025;2001\r\n"), Command);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Matches("3 I-1 code Ce code est donné deux fois.* 4 =1\\+1 code Un code est fait de", twice.Text);

        // As a spreadsheet of Windows saves it.
        var preview = await writer.SendFileAsync($"{Register}/importer", "Sheet", "t.csv", Encoding.Latin1.GetBytes(Head + "I-1;Jeune;01/03/2025;2001\r\nJ-030;Jeune;01/03/2025;2001\r\n"), Command);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("Remplacées\u202F: J-030.", preview.Text, StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(Carried().Match(preview.Body).Groups[1].Value);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{Register}/importer", Command, ("Text", text))).Status);
        Assert.Contains("01/03/2025", (await writer.OpenAsync($"{Register}?q=I-1")).Body, StringComparison.Ordinal);
    }

    /// <summary>The workbook goes out with its lists, and comes back as it went.</summary>
    [Fact]
    public async Task Takes_back_the_workbook_that_was_filled_offline()
    {
        using var writer = await WriterAsync();
        using var answer = await writer.GetAsync($"{Register}/tableur");
        var workbook = await answer.Content.ReadAsByteArrayAsync();
        var preview = await writer.SendFileAsync($"{Register}/importer", "Sheet", "suivi.xlsx", workbook, Command);
        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("Lignes ajoutées 0 Lignes remplacées 0", preview.Text, StringComparison.Ordinal);
        var wrong = await writer.SendFileAsync($"{Register}/importer", "Sheet", "suivi.xlsx", await WorkbookAsync("hier"), Command);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Matches("2 X-1 dernier contact Indiquez un jour qui existe", wrong.Text);
        Assert.Contains("Lignes ajoutées 1", (await writer.SendFileAsync($"{Register}/importer", "Sheet", "suivi.xlsx", await WorkbookAsync("01/03/2025"), Command)).Text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WorkbookAsync(string day)
    {
        using var bytes = new MemoryStream();
        await using var sheet = await Sheet.BeginAsync(SheetFormat.Xlsx, bytes, new SheetHead("Suivi", [new("code"), new("sorte"), new("dernier contact"), new("année de naissance")]));
        await sheet.AddAsync([Cell.Of("X-1"), Cell.Of("Jeune"), Cell.Of(day), Cell.Of(2001m)]);
        await sheet.EndAsync();
        return bytes.ToArray();
    }

    [Fact]
    public async Task Erases_a_person_with_the_rows_that_name_them()
    {
        using var writer = await WriterAsync();
        var confirm = await writer.OpenAsync($"{Register}/effacer?code=J-010");
        Assert.Contains("L’effacement est définitif", confirm.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await writer.SendAsync($"{Register}/effacer?code=J-010", Command)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.OpenAsync($"{Register}/effacer?code=J-010")).Status);
        using var file = await writer.GetAsync($"{Register}.csv");
        Assert.DoesNotContain("\"J-010\"", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certifies_the_values_that_were_on_the_screen()
    {
        using var director = await Caller.AsAsync(life.Site, "p-ml-des-collines-direction");
        const string Page = "/subventions/cllaj-suivi-02/suivi/indicateurs";
        Assert.Equal(HttpStatusCode.Conflict, (await director.SendAsync(Page, Command, ("Hash", new string('0', 64)))).Status);
        var hash = Shown().Match((await director.OpenAsync(Page)).Body).Groups[1].Value;
        Assert.Equal(HttpStatusCode.Redirect, (await director.SendAsync(Page, Command, ("Hash", hash))).Status);
        Assert.Contains("Ces valeurs sont celles qui ont été certifiées", (await director.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/importer")]
    [InlineData("/indicateurs")]
    [InlineData(".csv")]
    public async Task Is_nobody_elses(string page)
    {
        foreach (var account in (string[])["p-ml-des-collines-direction", "p-instruction", "p-responsable", "p-administration"])
            Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(life.Site, Register + page, account)).Status);
    }

    private static string Mark(string name, string body) => Regex.Match(body, $"name=\"{Regex.Escape(name)}\" value=\"([0-9a-f]+)\"", RegexOptions.CultureInvariant).Groups[1].Value;

    [GeneratedRegex("name=\"Text\" value=\"([^\"]*)\"")]
    private static partial Regex Carried();

    [GeneratedRegex("name=\"Hash\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Shown();
}
