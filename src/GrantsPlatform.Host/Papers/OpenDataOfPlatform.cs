using GrantsPlatform.Documents.OpenData;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Host.Papers;

/// <summary>What everybody may take of a call, as the public pages give it.</summary>
internal sealed class OpenDataOfPlatform(Queries queries, PaperFolder folder)
{
    private const string Kind = "Données ouvertes";

    public async Task WriteAsync(string call, string place, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedHistories(call), cancellation).ConfigureAwait(false) is [var history]) await folder.WriteAsync(Kind, place, "appel.json", to => to.WriteAsync(OpportunityFile.Of(history, null)).AsTask()).ConfigureAwait(false);
        if (await queries.AskAsync(new PublishedFigures(call), cancellation).ConfigureAwait(false) is { } figures) await folder.WriteAsync(Kind, place, "indicateurs.json", to => to.WriteAsync(FiguresPackage.Of(figures)).AsTask()).ConfigureAwait(false);
        if (await queries.AskAsync(new PublishedGrants(call), cancellation).ConfigureAwait(false) is not { } grants) return;
        await folder.WriteAsync(Kind, place, "subventions.csv", to => SubsidiesTable.WriteAsync(to, grants, cancellation)).ConfigureAwait(false);
        if (grants.HasAny) await folder.WriteAsync(Kind, place, "360giving.json", to => GivingPackage.WriteAsync(to, grants, null, cancellation)).ConfigureAwait(false);
    }
}
