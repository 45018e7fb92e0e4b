using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file with the words of the complement request that stands, if one does.</summary>
public sealed record ComplementToAnswer(string Application) : FileQuery<AskedComplement>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<AskedComplement?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var (draft, contents) = await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false);
        var asked = (draft.File.Phase as Phase.AwaitingComplement)?.Request;
        return new AskedComplement(draft, asked, asked is null ? "" : contents.Text(ComplementWords.RecordOf(asked.Number)) ?? "");
    }
}

/// <param name="Asked">Null once it has been answered, or has ended.</param>
public sealed record AskedComplement(Draft Draft, ComplementRequested? Asked, string Reason);
