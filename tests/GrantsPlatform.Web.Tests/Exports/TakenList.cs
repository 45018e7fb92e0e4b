using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Web.Tests.Exports;

/// <summary>A list on its pages, and the file that its menu offers.</summary>
/// <param name="Shown">Rows on all its pages.</param>
/// <param name="Rows">Of the file, its head first, without what is told behind them.</param>
internal sealed partial record TakenList(int Shown, IReadOnlyList<CsvRecord> Rows)
{
    public IReadOnlyList<string> Head => Rows[0].Cells;

    public int Written => Rows.Count - 1;

    /// <param name="row">What begins a row of the list on its page.</param>
    public static async Task<TakenList> FromAsync(HttpClient client, string page, string row = "<th scope=\"row\"")
    {
        var (shown, next, file) = (0, (string?)page, (string?)null);
        while (next is not null)
        {
            var body = await client.GetStringAsync(next);
            shown += Regex.Count(body, Regex.Escape(row));
            file ??= Menu().Match(body) is { Success: true } menu ? WebUtility.HtmlDecode(menu.Groups[1].Value) : null;
            next = Next().Match(body) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups.Values.Skip(1).First(group => group.Success).Value) : null;
        }
        var records = CsvText.Read(await client.GetStringAsync(file.Required($"the menu of {page}").Replace("format=xlsx", "format=csv", StringComparison.Ordinal))).Records;
        var rows = records.TakeWhile(record => record.Cells.Length == records[0].Cells.Length).ToList();
        Assert.Equal($"{rows.Count - 1}", records.Single(record => record.Cells[0] == "Nombre de lignes").Cells[1]);
        Assert.Equal($"{rows.Count - 1}", records.Single(record => record.Cells[0] == "Lignes à l’écran").Cells[1]);
        return new TakenList(shown, rows);
    }

    [GeneratedRegex("href=\"([^\"]*format=xlsx)\"")]
    private static partial Regex Menu();

    [GeneratedRegex("<a[^>]*rel=\"next\"[^>]*href=\"([^\"]*)\"|<a[^>]*href=\"([^\"]*)\"[^>]*rel=\"next\"")]
    private static partial Regex Next();
}
