using GrantsPlatform.Documents.OpenData;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Host.Papers;

/// <summary>What everybody may take of a call, as the public pages give it.</summary>
/// <param name="pathOf">Of a place and a name in it; makes the place.</param>
internal sealed class OpenDataOfPlatform(Queries queries, Func<string, string, string> pathOf)
{
    private const string Kind = "Données ouvertes";

    public async Task<IReadOnlyList<WrittenPaper>> WriteAsync(string call, string place, CancellationToken cancellation)
    {
        var made = new List<WrittenPaper>();
        if (await queries.AskAsync(new PublishedHistories(call), cancellation).ConfigureAwait(false) is [var history]) await WriteAsync("appel.json", to => to.WriteAsync(OpportunityFile.Of(history, null)).AsTask()).ConfigureAwait(false);
        if (await queries.AskAsync(new PublishedFigures(call), cancellation).ConfigureAwait(false) is { } figures) await WriteAsync("indicateurs.json", to => to.WriteAsync(FiguresPackage.Of(figures)).AsTask()).ConfigureAwait(false);
        if (await queries.AskAsync(new PublishedGrants(call), cancellation).ConfigureAwait(false) is { } grants)
        {
            await WriteAsync("subventions.csv", to => SubsidiesTable.WriteAsync(to, grants, cancellation)).ConfigureAwait(false);
            if (grants.HasAny) await WriteAsync("360giving.json", to => GivingPackage.WriteAsync(to, grants, null, cancellation)).ConfigureAwait(false);
        }
        return made;

        async Task WriteAsync(string name, Func<Stream, Task> write)
        {
            var path = pathOf(place, name);
            using (var to = new FileStream(path, FileMode.Create, FileAccess.Write)) await write(to).ConfigureAwait(false);
            made.Add(new WrittenPaper(Kind, path));
        }
    }
}
