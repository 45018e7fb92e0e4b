using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The act of a grant, for whoever makes its document on the platform's own machine.</summary>
/// <param name="AsSent">The hash of a text: as the act stood when that text went to be signed, beside the one that it amends; null: as it stands.</param>
public sealed record ActOfThePlatform(string Application, string? AsSent = null) : PlatformQuery<ReadableAct>
{
    private protected override async ValueTask<ReadableAct?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is { } body
            ? await ActToRead.ReadAsync(room, new SeenFile(Application, file, body, Viewer.Console), cancellation, AsSent).ConfigureAwait(false)
            : null;
}
