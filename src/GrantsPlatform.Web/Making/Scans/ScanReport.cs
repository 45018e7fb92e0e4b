using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Scans;

namespace GrantsPlatform.Web.Making.Scans;

/// <summary>What became of a pile: of each act in it, and of the pages whose act was not found.</summary>
public sealed record ScanReport(UploadRef Pile, int Pages, ImmutableArray<PlacedAct> Acts, ImmutableArray<UnreadPage> Unread)
{
    /// <summary>By page, where its code told: the clockwise turn, in degrees, in which it is read.</summary>
    public ImmutableSortedDictionary<int, int> Upright { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Pages that a person has to place.</summary>
    [JsonIgnore]
    public ImmutableSortedSet<int> Left => [.. Acts.Where(act => act.IsLeft).SelectMany(act => act.Pages), .. Unread.Where(page => page.Why != UnreadWhy.Blank).Select(page => page.Number)];

    /// <summary>
    /// Pages that a person puts together, as their act has them. Those whose code was read follow it; the others lie between them as they lie in the pile, from
    /// its end where that is how it was scanned.
    /// </summary>
    public ImmutableArray<int> AsRead(IEnumerable<int> pages)
    {
        var chosen = pages.Distinct().Order().ToList();
        var known = Acts.SelectMany(act => act.Pages).Where(chosen.Contains).ToList();
        if (known.Zip(known.Skip(1)).Sum(two => Math.Sign(two.Second - two.First)) < 0) chosen.Reverse();
        var next = new Queue<int>(known);
        return [.. chosen.Select(page => known.Contains(page) ? next.Dequeue() : page)];
    }

    public int Count(PlacedHow how) => Acts.Count(act => act.How == how);

    public static async Task<ScanReport?> ReadAsync(Stream file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return Wire.FromStored<ScanReport>(bytes.ToArray());
    }
}

/// <param name="Application">Null where it is none of those that the reader may see.</param>
/// <param name="Number">What people call its file by.</param>
/// <param name="Pages">Of the pile, in the order of the act.</param>
/// <param name="Missing">Pages of the act.</param>
/// <param name="Doubled">Pages of the act.</param>
/// <param name="Uncounted">Pages of it do not say which they are.</param>
/// <param name="Said">Why not, where the platform has refused it.</param>
public sealed record PlacedAct(
    string? Application, string? Number, string? Applicant, ImmutableArray<int> Pages, ImmutableArray<int> Missing, ImmutableArray<int> Doubled, PlacedHow How, string? Said = null, bool Uncounted = false)
{
    [JsonIgnore]
    public bool IsLeft => How is not (PlacedHow.HandedIn or PlacedHow.AlreadyThere);
}

public sealed record UnreadPage(int Number, UnreadWhy Why);

public enum PlacedHow
{
    HandedIn,

    /// <summary>The very same copy was handed in before.</summary>
    AlreadyThere,

    /// <summary>No act of those that the reader may see.</summary>
    Unknown,

    /// <summary>Another text of the file than the one that waits.</summary>
    OtherText,

    AlreadySigned,
    NotWhole,

    /// <summary>Another copy waits to be read.</summary>
    CopyWaits,

    NotCut,
    Refused,
}
