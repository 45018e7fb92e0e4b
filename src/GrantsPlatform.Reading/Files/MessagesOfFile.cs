using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Files;

/// <summary>What applicant and instructing service write to each other about one file, as its applicant reads it: people of the service appear as their service.</summary>
public sealed record MessagesOfFile(string Application) : FileQuery<FileMessages>(Application, Sought.Conversation)
{
    private protected override async ValueTask<FileMessages?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var shown = new FileMessages(Application, seen.Applicant.Id, call?.Title ?? "", seen.Applicant.LegalName, [], 0, 0);
        var stream = ConversationState.IdOf(Application);
        if (await room.Reads.ReadAsync<ConversationState>(stream, cancellation).ConfigureAwait(false) is not ConversationState.Known conversation) return shown;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(seen.File.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(seen.File.Origin.Revision);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, definition);
        var messages = await names.WriteAsync(() => conversation.Messages.Select(message => new FileMessage(
            message.Number, message.From == Side.Applicant,
            message.From == Side.Applicant ? names.Person(message.By.PersonId ?? "") : definition.Funder.ContactService, message.At,
            MessageWords.Of(message, contents),
            message.From == Side.Service && message.Number > conversation.ReadByApplicant)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return shown with { Messages = messages, Unread = conversation.UnreadBy(Side.Applicant), UpTo = conversation.Last.Number };
    }
}

/// <param name="UpTo">The number of the last message; 0 without any.</param>
public sealed record FileMessages(string Application, string Organisation, string CallTitle, string Applicant, ImmutableArray<FileMessage> Messages, int Unread, int UpTo);

/// <param name="Mine">The applicant's.</param>
public sealed record FileMessage(int Number, bool Mine, string From, DateTimeOffset At, MessageWords Said, bool New);
