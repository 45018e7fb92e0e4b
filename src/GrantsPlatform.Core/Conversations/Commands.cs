using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Conversations;

/// <summary>Each names its file: where it belongs, and so who may take part, is the file's and changes with its submission.</summary>
public abstract record ConversationCommand(string Application) : Command, IBegins
{
    public Scope ScopeIn(Facts facts) =>
        facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(Application))?.Scope ?? Scope.Platform;
}

/// <summary>Writes to the other side. Whoever answers has read what came before.</summary>
[SentAs("post-message")]
public sealed record PostMessage(string Application, string Text, ImmutableArray<UploadRef> Uploads = default) : ConversationCommand(Application)
{
    [JsonPropertyName("attachments")]
    public ImmutableArray<UploadRef> Uploads { get; init; } = Uploads.OrEmpty();
}

/// <summary>The actor's side has read everything up to that message.</summary>
[SentAs("mark-read")]
public sealed record MarkRead(string Application, int UpTo) : ConversationCommand(Application);
