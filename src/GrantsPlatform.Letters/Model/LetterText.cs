using System.Collections.Immutable;

namespace GrantsPlatform.Letters.Model;

/// <summary>A letter as it is said, before anybody has set it as a mail or as a document.</summary>
/// <param name="FileName">Without its ending, where the letter is one that is kept as a file.</param>
public sealed record LetterText(string Subject, ImmutableArray<Block> Blocks, ImmutableArray<Attachment> Attachments, string? FileName);

/// <summary>What goes with a letter.</summary>
public abstract record Attachment(string FileName)
{
    /// <summary>A file that the platform keeps, by its hash.</summary>
    public sealed record KeptFile(string FileName, string Hash, string MediaType) : Attachment(FileName);

    /// <summary>An entry for the reader's calendar.</summary>
    public sealed record CalendarEntry(string FileName, string Id, string Title, string Place, DateTimeOffset StartsAt, TimeSpan Lasts) : Attachment(FileName);
}
