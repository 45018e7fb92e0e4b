using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>Finds files by the numbers that people say.</summary>
internal static class NumberedFiles
{
    /// <summary>The id of the file that bears the number, in whatever way it is written; null where there is none.</summary>
    public static async ValueTask<string?> FindAsync(Room room, string typed, CancellationToken cancellation) =>
        FileNumber.Read(typed) is { } number
            ? (await room.Reads.FindRowAsync<NumberedFileRow>(ApplicationsView.Numbered, number.Series, number.ToString(), cancellation).ConfigureAwait(false))?.Body.Application
            : null;
}
