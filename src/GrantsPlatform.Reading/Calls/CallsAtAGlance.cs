using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What can be applied for now, what comes, and what was decided lately.</summary>
public sealed record CallsAtAGlance(int MostOpen, int MostOthers) : PublicQuery<GlanceAtCalls>
{
    internal override async ValueTask<GlanceAtCalls?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var all = await new PublishedCalls().AnswerAsync(room, cancellation).ConfigureAwait(false) ?? [];
        var byStanding = all.InOrder().ToLookup(call => call.Standing);
        var published = new List<PublishedSums>();
        foreach (var call in byStanding[CallStanding.Published].Take(MostOthers))
        {
            var summary = await room.Results.SummaryAsync(call, null, cancellation).ConfigureAwait(false);
            published.Add(new PublishedSums(call, summary.All, summary.Departements.Length));
        }
        return new GlanceAtCalls([.. byStanding[CallStanding.Open].Take(MostOpen)], byStanding[CallStanding.Open].Count(), [.. byStanding[CallStanding.Coming].Take(MostOthers)], published);
    }
}

/// <param name="AllOpen">How many are open, shown or not.</param>
public sealed record GlanceAtCalls(IReadOnlyList<PublicCall> Open, int AllOpen, IReadOnlyList<PublicCall> Coming, IReadOnlyList<PublishedSums> Published)
{
    public static readonly GlanceAtCalls Nothing = new([], 0, [], []);
}

public sealed record PublishedSums(PublicCall Call, ResultSums Sums, int Departements);
