using System.Collections.Immutable;

namespace GrantsPlatform.Letters.Model;

/// <summary>A letter as it is said, before anybody has set it as a mail or as a document.</summary>
/// <param name="FileName">Without its ending, where the letter is one that is kept as a file.</param>
public sealed record LetterText(string Subject, ImmutableArray<Block> Blocks, ImmutableArray<Attachment> Attachments, string? FileName);

/// <summary>A file that goes with a letter: one that the platform keeps, by its hash.</summary>
/// <param name="FileName">As its reader gets it, with its ending.</param>
public sealed record Attachment(string FileName, string Hash, string MediaType);
