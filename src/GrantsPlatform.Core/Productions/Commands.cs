using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

public abstract record ProductionCommand : Command;

/// <summary>Has a document made, in the background.</summary>
/// <param name="Document">The name of what makes it, "list".</param>
/// <param name="Title">As its reader finds it again.</param>
/// <param name="Arguments">As what makes it reads them.</param>
[SentAs("order-document")]
public sealed record OrderDocument(string Document, string Title, string Arguments) : ProductionCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>Does away with it, made or not.</summary>
[SentAs("discard-document")]
public sealed record DiscardDocument : ProductionCommand;

/// <summary>An attempt begins, or one that was put down in good order does not count. What a process does not survive has said so before.</summary>
/// <param name="Attempt">How many have begun and not ended.</param>
[SentAs("note-attempt")]
public sealed record NoteAttempt(int Attempt) : ProductionCommand;

/// <summary>Has what was not made tried anew, by whoever runs the platform.</summary>
[SentAs("order-document-again")]
public sealed record OrderDocumentAgain : ProductionCommand;

/// <summary>Its reader has dealt with these parts of it, and need not come back to them.</summary>
/// <param name="As">What became of them, as a key: of an object, or a word of the page's own.</param>
[SentAs("settle-parts")]
public sealed record SettleParts(ImmutableArray<string> Parts, string As) : ProductionCommand;

[SentAs("note-progress")]
public sealed record NoteProgress(long Done, long Of) : ProductionCommand;

[SentAs("note-made")]
public sealed record NoteMade(MadeFile File) : ProductionCommand;

/// <summary>It is not made, and why, as it was said.</summary>
[SentAs("note-not-made")]
public sealed record NoteNotMade(NotMadeWhy Why) : ProductionCommand;
