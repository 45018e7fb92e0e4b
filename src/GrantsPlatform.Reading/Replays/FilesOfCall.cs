using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Every file of a call, by applicant, read page by page while it is used.</summary>
public sealed record FilesOfCall(string Call) : PlatformQuery<FilesThere>
{
    private protected override ValueTask<FilesThere?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new(new FilesThere(room.Reads.EveryRowAsync<ApplicationRow>(ApplicationsView.Name, Call, "applicant", cancellation).Select(row => row.Body)));
}

public sealed record FilesThere(IAsyncEnumerable<ApplicationRow> All);
