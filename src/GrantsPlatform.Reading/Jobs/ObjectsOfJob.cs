using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Jobs;

/// <summary>Names of some of those to which something is to be done.</summary>
public sealed record ObjectsOfJob(string Job, ImmutableArray<string> Keys) : JobQuery<NamedObjects>(Job)
{
    private protected override async ValueTask<NamedObjects?> AnswerAsync(Room room, SeenJob seen, CancellationToken cancellation) =>
        new(await new NamesOfObjects(room, seen.Viewer).OfAsync(ApplicationState.Kind, [.. Keys.Intersect(seen.Job.Keys)], cancellation).ConfigureAwait(false));
}

public sealed record NamedObjects(ImmutableDictionary<string, ObjectName> Names);
