using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Templates;

public abstract record TemplatesEvent : Event;

/// <summary>The file is the content record <see cref="TemplateVersion.RecordOf"/>, which keeps its bytes from being swept; its hash stands here for good.</summary>
[StoredAs("templates.kept")]
public sealed record TemplateKept(string Programme, string Letter, int Number, string Hash, long Size, DateTimeOffset At, Actor By) : TemplatesEvent;

[StoredAs("templates.left")]
public sealed record TemplateLeft(string Letter, int Number, DateTimeOffset At, Actor By) : TemplatesEvent;
