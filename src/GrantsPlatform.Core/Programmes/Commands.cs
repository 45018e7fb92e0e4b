using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public abstract record ProgrammeCommand : Command;

/// <summary>Publishes the next revision of a programme: the whole definition as JSON text, kept word for word.</summary>
[SentAs("publish-definition")]
public sealed record PublishDefinition(string Json) : ProgrammeCommand;
