using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Files of a call as its lists show them now: the version of each that is there.</summary>
public sealed record VersionsOfFiles(string Call, ImmutableArray<string> Files) : CallQuery<FileVersions>(Call)
{
    private protected override async ValueTask<FileVersions?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        new((await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, seen.Id, [.. Files.Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false))
            .Where(row => seen.Places.Sees(row.Body.Departement)).ToImmutableSortedDictionary(row => row.Id, row => row.Version, StringComparer.Ordinal));
}

public sealed record FileVersions(ImmutableSortedDictionary<string, long> Versions);
