using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Papers;

/// <summary>A document as it is said, before it is set as a Word file: for letters, acts, minutes and statements alike.</summary>
/// <param name="Title">Of the file's properties, and of its pages' feet.</param>
/// <param name="Issuer">In whose name it is written, at the head of its first page.</param>
public sealed record Paper(string Title, Letterhead Issuer, ImmutableArray<Part> Parts)
{
    /// <summary>Whom it is sent to; null: it is no letter.</summary>
    public AddressBlock? To { get; init; }

    /// <summary>"Dossier AAP25-0042", at the foot of each page.</summary>
    public string? Reference { get; init; }
}

/// <param name="Lines">The service, its address, its telephone.</param>
public sealed record Letterhead(string Name, ImmutableArray<string> Lines);

/// <param name="Lines">Name, organisation, address: as on an envelope.</param>
/// <param name="Dated">"Le 9 juin 2025".</param>
/// <param name="Subject">What follows "Objet".</param>
public sealed record AddressBlock(ImmutableArray<string> Lines, string Dated, string Subject);
