using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Calls;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Home;

/// <summary>What can be applied for now, what comes, and what was decided lately.</summary>
public sealed class IndexModel(PublicCalls calls, PublicResults results, Visitor visitor, IReads reads, TimeProvider clock) : PageModel
{
    private const int MostOpen = 6;
    private const int MostOthers = 3;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public IReadOnlyList<PublicCall> Open { get; private set; } = [];
    public IReadOnlyList<PublicCall> Coming { get; private set; } = [];
    public IReadOnlyList<(PublicCall Call, ResultSums Sums, int Departements)> Published { get; private set; } = [];
    public int AllOpen { get; private set; }

    /// <summary>Null for nobody.</summary>
    public MyPlace? Mine { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (visitor.IsSignedIn) Mine = await MyPlace.ReadAsync(visitor, reads, cancellation).ConfigureAwait(false);
        var all = new List<PublicCall>();
        await foreach (var call in calls.ReadAsync(cancellation).ConfigureAwait(false)) all.Add(call);
        var byStanding = all.InOrder().ToLookup(call => call.Standing);
        AllOpen = byStanding[CallStanding.Open].Count();
        Open = [.. byStanding[CallStanding.Open].Take(MostOpen)];
        Coming = [.. byStanding[CallStanding.Coming].Take(MostOthers)];
        var published = new List<(PublicCall, ResultSums, int)>();
        foreach (var call in byStanding[CallStanding.Published].Take(MostOthers))
        {
            var summary = await results.SummaryAsync(call, null, cancellation).ConfigureAwait(false);
            published.Add((call, summary.All, summary.Departements.Length));
        }
        Published = published;
    }
}
