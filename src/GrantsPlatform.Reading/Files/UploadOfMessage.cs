using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file that came with a message, for both sides: by the message's number and its index there, never by the file's own hash.</summary>
public sealed record UploadOfMessage(string Application, int Number, int Index) : FileQuery<UploadRef>(Application, Sought.Conversation)
{
    private protected override async ValueTask<UploadRef?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(ConversationState.IdOf(Application), cancellation).ConfigureAwait(false);
        return contents.Json<PostedWords>(PostedWords.RecordOf(Number))?.Uploads.ElementAtOrDefault(Index);
    }
}
