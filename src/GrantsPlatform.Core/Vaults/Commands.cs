using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Vaults;

public abstract record VaultCommand : Command;

/// <summary>
/// Keeps a document to be used in any file of the organisation. Several of one kind may stand beside each other (the accounts of three
/// years).
/// </summary>
/// <param name="ValidUntil">The last day, included; null: for good.</param>
/// <param name="Title">Needed for <see cref="StandingDocument.Other"/>.</param>
[SentAs("file-document")]
public sealed record FileDocument(string Organisation, StandingDocument Kind, UploadRef File, DateOnly? ValidUntil = null, string? Title = null)
    : VaultCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(null, null, [Organisation]);
}

/// <summary>A newer version of the same document, under its number.</summary>
/// <param name="Version">Of the document that its sender has seen; any other is not replaced.</param>
[SentAs("replace-document")]
public sealed record ReplaceDocument(int Number, int Version, UploadRef File, DateOnly? ValidUntil = null) : VaultCommand;

/// <summary>The document is no longer offered. Files that it went into keep theirs.</summary>
/// <param name="Version">Of the document that its sender has seen; any other stays.</param>
[SentAs("withdraw-document")]
public sealed record WithdrawDocument(int Number, int Version) : VaultCommand;

/// <summary>The organisation that <paramref name="From"/> belongs to was merged into this one: what it keeps is offered here too.</summary>
[SentAs("take-over-documents")]
public sealed record TakeOverDocuments(string From) : VaultCommand;
