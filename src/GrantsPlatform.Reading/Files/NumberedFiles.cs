using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>Finds files by the numbers that people say.</summary>
internal static class NumberedFiles
{
    private const int Longest = 200;

    /// <summary>The id of the file that bears the number, in whatever way it is written; null where there is none.</summary>
    public static async ValueTask<string?> FindAsync(Room room, string typed, CancellationToken cancellation) =>
        FileNumber.Read(typed) is { } number
            ? (await room.Reads.FindRowAsync<NumberedFileRow>(ApplicationsView.Numbered, number.Series, number.ToString(), cancellation).ConfigureAwait(false))?.Body.Application
            : null;

    /// <summary>The file that bears this number or this id, as somebody typed it; null where there is none.</summary>
    public static async ValueTask<(string Id, ApplicationState.Known File)?> MeantAsync(Room room, string typed, CancellationToken cancellation)
    {
        if (typed.Length > Longest) return null;
        var id = await FindAsync(room, typed, cancellation).ConfigureAwait(false) ?? typed.Trim();
        return StreamId.IsKey(id) && await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known file ? (id, file) : null;
    }
}
