using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public abstract record ProgrammeEvent : Event;

/// <summary>A revision, from 1 on; it never changes. <paramref name="Hash"/> is the SHA-256 of <paramref name="Json"/>.</summary>
[StoredAs("programme.definition-published")]
public sealed record DefinitionPublished(int Revision, string Hash, string Json) : ProgrammeEvent;
