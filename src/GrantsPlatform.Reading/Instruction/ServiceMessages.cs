using System.Collections.Immutable;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What applicant and service have written to each other, as the service reads it: by name.</summary>
/// <param name="UpTo">The number of the last message; 0 without any.</param>
public sealed record ServiceMessages(ImmutableArray<ServiceMessage> All, int Unread, int UpTo)
{
    public static readonly ServiceMessages None = new([], 0, 0);

    internal static async ValueTask<ServiceMessages> ReadAsync(Room room, string application, Names names, CancellationToken cancellation)
    {
        var stream = ConversationState.IdOf(application);
        if (await room.Reads.ReadAsync<ConversationState>(stream, cancellation).ConfigureAwait(false) is not ConversationState.Known known) return None;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return new ServiceMessages(
            await names.WriteAsync(() => known.Messages.Select(message => new ServiceMessage(
                message.Number, message.From, names.Person(message.By.PersonId ?? ""), message.At, contents.Json<PostedWords>(PostedWords.RecordOf(message.Number))?.Text ?? "Message effacé.",
                message.From == Side.Applicant && message.Number > known.ReadByService)).ToImmutableArray(), cancellation).ConfigureAwait(false),
            known.UnreadBy(Side.Service), known.Last.Number);
    }
}

public sealed record ServiceMessage(int Number, Side From, string By, DateTimeOffset At, string Text, bool New);
