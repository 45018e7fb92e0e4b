using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Templates;

/// <param name="Letter">The code of the letter's notice.</param>
/// <param name="Standing">The version that its sender has seen in force, 0 where none was ever kept; any other is not replaced.</param>
public abstract record TemplatesCommand(string Programme, string Letter, int Standing) : Command;

/// <summary>From now on, letters of that kind are set in this file. Whoever sends it has had it checked.</summary>
[SentAs("keep-template")]
public sealed record KeepTemplate(string Programme, string Letter, int Standing, UploadRef File) : TemplatesCommand(Programme, Letter, Standing), IBegins
{
    public Scope ScopeIn(Facts facts) => new(Programme, null, []);
}

/// <summary>From now on, letters of that kind are set as the platform sets them.</summary>
[SentAs("leave-template")]
public sealed record LeaveTemplate(string Programme, string Letter, int Standing) : TemplatesCommand(Programme, Letter, Standing);
