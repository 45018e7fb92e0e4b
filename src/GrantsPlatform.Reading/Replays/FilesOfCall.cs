using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Every file of a call, by applicant, read page by page while it is used.</summary>
public sealed record FilesOfCall(string Call) : PlatformQuery<FilesThere>
{
    private const int Together = 500;

    private protected override ValueTask<FilesThere?> AnswerAsync(Room room, CancellationToken cancellation) => new(new FilesThere(AllAsync(room, cancellation)));

    private async IAsyncEnumerable<ApplicationRow> AllAsync(Room room, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await room.Reads.QueryAsync<ApplicationRow>(
                new ViewQuery(ApplicationsView.Name, Call, "applicant", false, ImmutableDictionary<string, string>.Empty, Together, after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows) yield return row.Body;
            after = page.Next;
        }
        while (after is not null);
    }
}

public sealed record FilesThere(IAsyncEnumerable<ApplicationRow> All);
