using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

/// <summary>The same message about each file.</summary>
[DoneAs("write-to-each")]
public sealed record WriteToEach(string Text) : FileDeed
{
    public override DeedLine For(string key) => new(key, ConversationState.IdOf(key), new PostMessage(key, Text));
}
