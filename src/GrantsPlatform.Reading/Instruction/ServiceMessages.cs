using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What applicant and service have written to each other, as the service reads it: by name.</summary>
/// <param name="UpTo">The number of the last message; 0 without any.</param>
public sealed record ServiceMessages(ImmutableArray<ServiceMessage> All, int Unread, int UpTo)
{
    public static readonly ServiceMessages None = new([], 0, 0);

    /// <summary>Null: whoever looks at the file does not read them, as the committee's people do not.</summary>
    internal static async ValueTask<ServiceMessages?> ReadAsync(Room room, SeenFile seen, Names names, CancellationToken cancellation)
    {
        if (Sight.OfFile(Sought.Conversation, seen.Viewer, seen.File) is not null) return null;
        var stream = ConversationState.IdOf(seen.Id);
        if (await room.Reads.ReadAsync<ConversationState>(stream, cancellation).ConfigureAwait(false) is not ConversationState.Known known) return None;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return new ServiceMessages(
            await names.WriteAsync(() => known.Messages.Select(message => new ServiceMessage(
                message.Number, message.From, names.Person(message.By.PersonId ?? ""), message.At, MessageWords.Of(message, contents),
                message.From == Side.Applicant && message.Number > known.ReadByService)).ToImmutableArray(), cancellation).ConfigureAwait(false),
            known.UnreadBy(Side.Service), known.Last.Number);
    }
}

public sealed record ServiceMessage(int Number, Side From, string By, DateTimeOffset At, MessageWords Said, bool New);
