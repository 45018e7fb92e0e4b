using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Which file somebody means who has typed its number where its id belongs. Whether it opens to them, its own door says.</summary>
public sealed record FileOfNumber(string Typed) : DoorQuery<MeantFile>
{
    private protected override async ValueTask<MeantFile?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await NumberedFiles.FindAsync(room, Typed, cancellation).ConfigureAwait(false) is { } id ? new MeantFile(id) : null;
}

public sealed record MeantFile(string Application);
