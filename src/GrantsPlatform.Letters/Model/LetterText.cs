using System.Collections.Immutable;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Model;

/// <summary>A letter as it is said, before anybody has set it as a mail or as a document.</summary>
/// <param name="FileName">Without its ending, where the letter is one that is kept as a file.</param>
public sealed record LetterText(string Subject, ImmutableArray<Block> Blocks, ImmutableArray<EnclosedFile> Enclosed, string? FileName);
