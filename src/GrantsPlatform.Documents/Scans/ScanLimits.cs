namespace GrantsPlatform.Documents.Scans;

/// <summary>What reading a pile may cost. The defaults take what an office's scanner makes at 300 dpi, in colour, or at 600 in grey.</summary>
public sealed record ScanLimits
{
    public static readonly ScanLimits Default = new();

    /// <summary>Pages of a pile.</summary>
    public int MostPages { get; init; } = 500;

    /// <summary>Pictures that are looked at on one page.</summary>
    public int MostImages { get; init; } = 64;

    /// <summary>Of one picture: it is refused by what its header says, before any of it is decoded.</summary>
    public long MostPixels { get; init; } = 40_000_000;

    /// <summary>Bytes that a part which is no picture may hold once it is decompressed: what a page draws, or a table of what lies where.</summary>
    public long MostDrawn { get; init; } = 8 * 1024 * 1024;

    /// <summary>The same of a picture.</summary>
    public long MostExpanded { get; init; } = 128 * 1024 * 1024;

    /// <summary>Bytes that all that is read of a pile may hold.</summary>
    public long MostExpandedInAll { get; init; } = 16L << 30;

    /// <summary>No other way of looking for a code is tried on a page that has taken so long.</summary>
    public TimeSpan TimeForPage { get; init; } = TimeSpan.FromSeconds(20);
}
