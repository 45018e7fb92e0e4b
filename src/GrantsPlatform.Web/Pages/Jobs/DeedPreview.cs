using System.Collections.Immutable;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>Whom something would concern, whom not, and why: as the core decides it now, and will decide it again.</summary>
/// <param name="Beyond">How many were not looked at, because they are too many to wait for.</param>
/// <param name="Mark">Of what was looked at: what is started is what was shown.</param>
public sealed record DeedPreview(ImmutableArray<string> Concerned, ImmutableArray<string> Unchanged, ImmutableArray<DeedPreview.Hindered> Refused, int Beyond, string Mark)
{
    private const int MostLookedAt = 1_000;

    /// <summary>Names that are shown of each group.</summary>
    public const int MostNamed = 20;

    /// <summary>Those whom the same sentence keeps out.</summary>
    public sealed record Hindered(Refusal Why, ImmutableArray<string> Keys);

    public static string MarkOf(Deed deed, string? reason) => Digest.Of(Wire.ToBytes(new JobOrder(deed, reason)));

    public IEnumerable<string> Named => [.. Concerned.Take(MostNamed), .. Unchanged.Take(MostNamed), .. Refused.SelectMany(one => one.Keys.Take(MostNamed))];

    public static async Task<DeedPreview> OfAsync(Desk desk, ImmutableArray<string> keys, Deed deed, string? reason, CancellationToken cancellation)
    {
        var (concerned, unchanged) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var refused = new List<(Refusal Why, string Key)>();
        foreach (var line in keys.Take(MostLookedAt).Select(deed.For))
            switch (await desk.TryOutAsync(line.To, line.Command, reason, cancellation).ConfigureAwait(false))
            {
                case ({ } refusal, _):
                    refused.Add((refusal, line.Key));
                    break;
                case (_, true):
                    unchanged.Add(line.Key);
                    break;
                default:
                    concerned.Add(line.Key);
                    break;
            }
        return new DeedPreview(
            concerned.ToImmutable(), unchanged.ToImmutable(),
            [.. refused.GroupBy(one => one.Why.Message).Select(same => new Hindered(same.First().Why, [.. same.Select(one => one.Key)])).OrderByDescending(group => group.Keys.Length)],
            Math.Max(0, keys.Length - MostLookedAt), MarkOf(deed, reason));
    }
}
