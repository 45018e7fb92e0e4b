using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

public abstract record ConversationEvent : Event;

/// <summary>The words are in the content record <see cref="PostedWords.RecordOf"/>; <paramref name="Hash"/> is that of its bytes.</summary>
/// <param name="Departement">The file's at that moment; null before its submission.</param>
[StoredAs("conversation.message-posted")]
public sealed record MessagePosted(
    int Number, string Application, string Call, string Programme, string Organisation, string? Departement,
    Side From, string Hash, [property: JsonPropertyName("attachments")] int Uploads, DateTimeOffset At, Actor By) : ConversationEvent;

[StoredAs("conversation.messages-read")]
public sealed record MessagesRead(Side Side, int UpTo, DateTimeOffset At) : ConversationEvent;
