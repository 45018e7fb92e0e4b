using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>One mail as it left, but for the codes and links that it held.</summary>
public sealed record MailToRead(string Mail) : OversightQuery<ReadMail>
{
    private protected override async ValueTask<ReadMail?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<MailState>(MailState.IdOf(Mail), cancellation).ConfigureAwait(false) is not MailState.Known known) return null;
        var reading = new MailReading(room, viewer);
        var row = new MailRow(Mail, known.Facts, known.End, known.Attempt, known.At, known.ContentHash is null);
        if (await reading.ListAsync(row, cancellation).ConfigureAwait(false) is not { } listed) return null;
        var mayRead = await MayReadAsync(room, viewer, known.Facts, cancellation).ConfigureAwait(false);
        var words = row.IsErased ? null : await reading.WordsAsync(Mail, cancellation).ConfigureAwait(false);
        var answer = row.IsErased ? null : (await room.Reads.ContentsAsync(MailState.IdOf(Mail), cancellation).ConfigureAwait(false)).Text(MailState.Answer);
        return new ReadMail(listed, answer, mayRead && words is not null ? new ReadWords(words.Subject, words.Text) : null, mayRead);
    }

    /// <summary>What two sides write to each other in a file is for those who may read it there, in a mail too.</summary>
    private static async ValueTask<bool> MayReadAsync(Room room, Viewer viewer, MailFacts mail, CancellationToken cancellation)
    {
        if (mail.About.Kind != ConversationState.Kind || mail.Application is not { } application) return true;
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file) return false;
        var body = await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false);
        return Sight.OfFile(Sought.Conversation, viewer with { OrganisationOf = id => id == body?.Id ? body : null }, file) is null;
    }
}

/// <param name="Answer">Of whatever carries mails, where it did not take it; null: none, or erased.</param>
/// <param name="Words">Null where they were erased, or are not the reader's to read.</param>
public sealed record ReadMail(ListedMail Mail, string? Answer, ReadWords? Words, bool MayRead);

public sealed record ReadWords(string Subject, string Text);
