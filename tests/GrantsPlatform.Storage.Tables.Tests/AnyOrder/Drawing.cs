using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>Commits drawn at random, each of them one that a correct caller could make.</summary>
public sealed class Drawing(Random random)
{
    public static readonly string[] Partitions = ["p0", "p1", "p2"];
    public static readonly string[] Groups = ["asked", "awarded", "paid"];
    private int _drawn;

    public Commit Next(Known known)
    {
        var cause = $"c{++_drawn}";
        var isLarge = random.Next(8) == 0;
        List<ContentChange> contents = [.. Some(3).Select(_ => Content())];
        if (isLarge) contents.AddRange(Enumerable.Range(0, 55).Select(i => ContentChange.Text($"many{i}", $"{cause} {i}")));
        return new Commit(
            known.Stream, known.Version, known.Happen(random.Next(1, 4), cause, contents), contents, [.. Some(3).Select(i => Row(known, cause, i)).Take(isLarge ? 1 : 3)],
            [.. Some(3).Select(_ => Total()).DistinctBy(total => (total.Partition, total.Group))], random.Next(4) == 0 ? null : Instant(),
            [.. Some(3).Select(i => Sample.Effect($"{known.Stream} {cause} {i}", $"{known.Stream} lane {random.Next(3)}", Instant()))]);
    }

    public DateTimeOffset Instant() => Bench.Noon.AddMinutes(random.Next(60 * 24 * 5));

    private int[] Some(int most) => [.. Enumerable.Range(0, random.Next(most + 1))];

    private ContentChange Content() => $"record{random.Next(4)}" is var name && random.Next(4) == 0 ? new ContentChange.Erase(name) : ContentChange.Text(name, Words(70_000));

    private RowChange Row(Known known, string cause, int index)
    {
        var (partition, row) = (Partitions[random.Next(3)], $"{known.Stream.Key} {random.Next(4)}");
        if (known.Rows.Count > 0 && random.Next(2) == 0) (partition, row) = known.Rows.Keys.OrderBy(key => key.Row + key.Partition, StringComparer.Ordinal).ElementAt(random.Next(known.Rows.Count));
        return random.Next(3) == 0
            ? new RowChange.Remove(ContractViews.Name, partition, row)
            : new RowChange.Put(ContractViews.Name, partition, row, [random.Next(2) == 0 ? "open" : "closed", "x"], [$"sort {random.Next(5)}", row], Sample.Bytes($"{cause} {index} {Words(40_000)}"), "drawn");
    }

    private TotalChange Total() => new("budget", Partitions[random.Next(3)], Groups[random.Next(3)], null,
        random.Next(4) == 0 ? null : new Dictionary<string, long> { ["cents"] = random.Next(1, 1000), ["files"] = 1 });

    /// <summary>Few, or seldom as many as do not stand in one property or in every place of a row.</summary>
    private string Words(int large) => random.Next(30) == 0 ? new string('w', large) : $"words {random.Next(1000)}";
}
