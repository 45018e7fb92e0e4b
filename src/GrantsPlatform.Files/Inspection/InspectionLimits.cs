namespace GrantsPlatform.Files.Inspection;

/// <summary>What an inspection accepts and spends. The defaults suit uploads of people's files; a file is held in memory while it is inspected.</summary>
public sealed record InspectionLimits
{
    public static readonly InspectionLimits Default = new();

    /// <summary>Bytes of a file, at most 500 MB.</summary>
    public long MostBytes { get; init; } = 50 * 1_048_576;

    public long MostPixels { get; init; } = 100_000_000;

    /// <summary>Bytes after the end marker of a picture or a PDF that are still taken for padding.</summary>
    public int Slack { get; init; } = 512;

    public int MostEntries { get; init; } = 5_000;

    /// <summary>Bytes that everything in a file, and what is nested in it, may take when decompressed.</summary>
    public long MostExpanded { get; init; } = 300_000_000;

    /// <summary>Times that a package may grow, once it is larger than <see cref="RatioFrom"/>. Sheets of figures reach 30.</summary>
    public int MostRatio { get; init; } = 150;

    public long RatioFrom { get; init; } = 10_000_000;

    /// <summary>Bytes of one part that is read as a whole (relations, lists of types), or of a nested document.</summary>
    public int MostPart { get; init; } = 20_000_000;

    /// <summary>Bytes of one part in XML: what reads it holds some of it in memory.</summary>
    public long MostXml { get; init; } = 100_000_000;

    /// <exception cref="ArgumentException">A limit cannot be right; the message names it.</exception>
    public InspectionLimits Checked()
    {
        Within(MostBytes, 500_000_000, nameof(MostBytes));
        Within(MostPixels, 1_000_000_000, nameof(MostPixels));
        Within(Slack, 64 * 1024, nameof(Slack));
        Within(MostEntries, 60_000, nameof(MostEntries));
        Within(MostExpanded, 2_000_000_000, nameof(MostExpanded));
        Within(MostRatio, 1_000, nameof(MostRatio));
        Within(RatioFrom, 1_000_000_000, nameof(RatioFrom));
        Within(MostPart, 100_000_000, nameof(MostPart));
        Within(MostXml, 500_000_000, nameof(MostXml));
        return this;
    }

    private static void Within(long value, long most, string name)
    {
        if (value < 1 || value > most) throw new ArgumentException($"InspectionLimits.{name} must lie between 1 and {most}.");
    }
}
