using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Tests.Instruction;

/// <summary>A word that more files of a call have than are counted while somebody waits for the page.</summary>
[Collection(Site.Name)]
public sealed partial class FindingMoreThanIsCounted(WebFixture site)
{
    private const string List = $"/instruction/appels/{WebFixture.Decided}?vue=tous&q=foule";

    [Fact]
    public async Task Says_how_many_there_are_at_least()
    {
        var like = await RowAsync();
        try
        {
            await PutAsync(like, 1, 9_999);
            Assert.Contains("50 dossiers affichés sur 9 999", await TextAsync(), StringComparison.Ordinal);
            await PutAsync(like, 10_000, 2);
            var text = await TextAsync();
            Assert.Contains("50 dossiers affichés sur au moins 10 000", text, StringComparison.Ordinal);
            Assert.Contains("Tous les dossiers du filtre, au moins 10 000", text, StringComparison.Ordinal);
        }
        finally
        {
            // Others look at the same call.
            await site.CommitAsync(Changes([.. Enumerable.Range(1, 10_001).Select(number => new RowChange.Remove(like.View, like.Partition, KeyOf(number)))]));
        }
        Assert.DoesNotContain("dossiers affichés", await TextAsync(), StringComparison.Ordinal);
    }

    private Task PutAsync(RowChange.Put like, int from, int count) => site.CommitAsync(Changes([.. Enumerable.Range(from, count).Select(number => like with { Row = KeyOf(number) })]));

    /// <summary>A file of the call as the list has it, with the word among its own.</summary>
    private async Task<RowChange.Put> RowAsync()
    {
        var view = new ApplicationsView();
        var id = ApplicationState.IdOf("cej-01");
        var row = view.Rows(id, await site.Runtime.Reads.ReadAsync<ApplicationState>(id)).First(one => one.View == ApplicationsView.Name);
        var schema = view.Schemas.First(one => one.Name == row.View);
        return new RowChange.Put(row.View, row.Partition, row.Row, [.. schema.Filters.Select(name => row.Filters[name])], [.. schema.Sorts.Select(name => row.Sorts[name])], Wire.ToBytes(row.Body), row.Words + " foule");
    }

    private static Commit Changes(ImmutableArray<RowChange> rows) => new(ApplicationState.IdOf("foule"), 0, [], [], rows, [], null, []);

    private static string KeyOf(int number) => $"foule-{number}";

    private async Task<string> TextAsync() => Spaces().Replace((await Visit.ToAsync(site, List, "p-dr")).Text, " ");

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Spaces();
}
