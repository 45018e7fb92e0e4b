using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Draws;

namespace GrantsPlatform.Documents.Records;

/// <summary>A draw as a csv that holds all that is needed to redo it, and the check that redoes it without the platform.</summary>
public static class DrawFile
{
    private const string Heads = "rang;bilan;empreinte;tiré";

    public static string Write(DrawMade draw, string call, string report) => string.Concat(
        new[]
        {
            $"appel;{call}", $"bilan;{report}", $"tirage;{draw.Number}", $"fait le;{draw.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", $"algorithme;{draw.Algorithm}",
            $"événements scellés;{draw.Head.Events}", $"empreinte du journal;{draw.Head.Hash}", $"part;{draw.Share.ToString(CultureInfo.InvariantCulture)}", $"graine;{draw.Seed}", "", Heads,
        }
        .Concat(Sampling.Order(draw.Seed, draw.Population).Select((one, at) => $"{at + 1};{one.Id};{one.Rank};{(draw.Drawn.Contains(one.Id) ? "oui" : "non")}"))
        .Select(line => line + "\r\n"));

    /// <summary>Reads the file and draws again from its population, its head and its share: whatever else it says must follow.</summary>
    public static RedoneDraw Redo(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var given = lines.TakeWhile(line => line != Heads).Select(line => line.Split(';')).Where(cells => cells.Length == 2).DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        ImmutableArray<string[]> rows = [.. lines.SkipWhile(line => line != Heads).Skip(1).Where(line => line != "").Select(line => line.Split(';'))];
        var faults = ImmutableArray.CreateBuilder<string>();
        if (given.GetValueOrDefault("algorithme") != Sampling.Algorithm) faults.Add($"L’algorithme n’est pas «\u00A0{Sampling.Algorithm}\u00A0».");
        if (!decimal.TryParse(given.GetValueOrDefault("part"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share is not (> 0 and <= 1)) faults.Add("La part tirée manque ou n’est pas possible.");
        if (given.GetValueOrDefault("empreinte du journal") is not { Length: 64 } head) return new RedoneDraw(0, 0, [.. faults, "L’empreinte du journal manque."]);
        if (rows.IsEmpty || rows.Any(row => row.Length != 4)) return new RedoneDraw(0, 0, [.. faults, "La liste des bilans manque ou est abîmée."]);
        if (faults.Count > 0) return new RedoneDraw(rows.Length, 0, faults.ToImmutable());
        ImmutableArray<string> population = [.. rows.Select(row => row[1])];
        if (population.Distinct(StringComparer.Ordinal).Count() != population.Length) faults.Add("Un bilan est deux fois dans la liste.");
        var seed = Sampling.SeedOf(head, population);
        if (given.GetValueOrDefault("graine") != seed) faults.Add("La graine ne suit pas de l’empreinte du journal et de la liste des bilans.");
        var drawn = Sampling.Draw(seed, share, population);
        foreach (var row in rows)
        {
            if (row[2] != Sampling.RankOf(seed, row[1])) faults.Add($"{row[1]}\u202F: l’empreinte n’est pas la bonne.");
            if (row[3] == "oui" != drawn.Contains(row[1])) faults.Add($"{row[1]}\u202F: {(row[3] == "oui" ? "donné comme tiré, ne l’est pas" : "tiré, donné comme ne l’étant pas")}.");
        }
        return new RedoneDraw(population.Length, drawn.Length, faults.ToImmutable());
    }

}

/// <param name="Faults">French; none: the file says what follows.</param>
public sealed record RedoneDraw(int Population, int Drawn, ImmutableArray<string> Faults);
