using System.Collections.Immutable;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Files;

/// <summary>What a message says and brings, as both sides read it.</summary>
public sealed record MessageWords(string Text, ImmutableArray<UploadRef> Uploads)
{
    internal static MessageWords Of(MessagePosted message, Contents contents) =>
        contents.Json<PostedWords>(PostedWords.RecordOf(message.Number)) is { } kept ? new(kept.Text, kept.Uploads) : new("Message effacé.", []);
}
