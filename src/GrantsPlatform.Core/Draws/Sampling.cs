using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

/// <summary>
/// The draw "tirage-1", for anybody to redo with any tool that computes SHA-256 of a text in UTF-8 (64 lower-case hexadecimal digits). The population is
/// its ids in ordinal order, so that the order in which it is given does not matter. Seed: the hash of "tirage-1", the head of the journal and the ids, each on
/// a line of its own and none after the last. Rank: the hash of the seed and the id, on two lines. The smallest ranks are drawn, share × population of them,
/// rounded up.
/// </summary>
public static class Sampling
{
    public const string Algorithm = "tirage-1";

    public static string SeedOf(string head, IEnumerable<string> population) => Digest.Of(string.Join('\n', [Algorithm, head, .. Sorted(population)]));

    public static string RankOf(string seed, string id) => Digest.Of($"{seed}\n{id}");

    public static int SizeOf(decimal share, int population) => Math.Min(population, (int)Math.Ceiling(share * population));

    /// <summary>The whole population, the smallest rank first.</summary>
    public static ImmutableArray<DrawRank> Order(string seed, IEnumerable<string> population) =>
        [.. Sorted(population).Select(id => new DrawRank(id, RankOf(seed, id))).OrderBy(one => one.Rank, StringComparer.Ordinal)];

    public static ImmutableArray<string> Draw(string seed, decimal share, IEnumerable<string> population)
    {
        var order = Order(seed, population);
        return [.. order.Take(SizeOf(share, order.Length)).Select(one => one.Id)];
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> population) => [.. population.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <param name="Rank">64 hexadecimal digits.</param>
public sealed record DrawRank(string Id, string Rank);
