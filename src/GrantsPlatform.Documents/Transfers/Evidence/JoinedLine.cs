using System.Collections.Immutable;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>A line of a batch with what was joined for it, and what could not be.</summary>
/// <param name="Folder">Where its pieces lie in the archive.</param>
public sealed record JoinedLine(PaymentOrder Order, string Folder, ImmutableArray<JoinedPiece> Joined, ImmutableArray<MissingPiece> Missing);

/// <param name="Path">In the archive.</param>
public sealed record JoinedPiece(string Title, string Path);

/// <param name="Title">What should be there.</param>
/// <param name="Why">A whole sentence.</param>
public sealed record MissingPiece(string Title, string Why);
