using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Draws;

namespace GrantsPlatform.Documents.Records;

/// <summary>A draw as a csv that holds all that is needed to redo it, and the check that redoes it without the platform.</summary>
public static class DrawFile
{
    private const string Heads = "rang;bilan;empreinte;tiré";

    private const string HeadsWithRisk = Heads + ";critères;points;seuil;par risque";

    /// <param name="risks">By report, where the programme reckons risks: what was found of what was submitted last.</param>
    public static string Write(DrawMade draw, string call, string report, IReadOnlyDictionary<string, DrawnRisk>? risks = null) => string.Concat(
        new[]
        {
            $"appel;{call}", $"bilan;{report}", $"tirage;{draw.Number}", $"fait le;{draw.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", $"algorithme;{draw.Algorithm}",
            $"événements scellés;{draw.Head.Events}", $"empreinte du journal;{draw.Head.Hash}", $"part;{draw.Share.ToString(CultureInfo.InvariantCulture)}", $"graine;{draw.Seed}", "", risks is null ? Heads : HeadsWithRisk,
        }
        .Concat(Sampling.Order(draw.Seed, draw.Population).Select((one, at) => $"{at + 1};{one.Id};{one.Rank};{(draw.Drawn.Contains(one.Id) ? "oui" : "non")}{(risks is null ? "" : $";{Cells(risks.GetValueOrDefault(one.Id))}")}"))
        .Select(line => line + "\r\n"));

    /// <summary>Reads the file and draws again from its population, its head and its share: whatever else it says must follow.</summary>
    public static RedoneDraw Redo(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var given = lines.TakeWhile(line => !IsHeads(line)).Select(line => line.Split(';')).Where(cells => cells.Length == 2).DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        ImmutableArray<string[]> rows = [.. lines.SkipWhile(line => !IsHeads(line)).Skip(1).Where(line => line != "").Select(line => line.Split(';'))];
        var faults = ImmutableArray.CreateBuilder<string>();
        if (given.GetValueOrDefault("algorithme") != Sampling.Algorithm) faults.Add($"L’algorithme n’est pas «\u00A0{Sampling.Algorithm}\u00A0».");
        if (!decimal.TryParse(given.GetValueOrDefault("part"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) || share is not (> 0 and <= 1)) faults.Add("La part tirée manque ou n’est pas possible.");
        if (given.GetValueOrDefault("empreinte du journal") is not { Length: 64 } head) return new RedoneDraw(0, 0, [.. faults, "L’empreinte du journal manque."]);
        if (rows.IsEmpty || rows.Any(row => row.Length is not (4 or 8))) return new RedoneDraw(0, 0, [.. faults, "La liste des bilans manque ou est abîmée."]);
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
            if (row.Length == 8 && RiskFault(row) is { } fault) faults.Add($"{row[1]}\u202F: {fault}");
        }
        return new RedoneDraw(population.Length, drawn.Length, faults.ToImmutable());
    }

    private static bool IsHeads(string line) => line is Heads or HeadsWithRisk;

    private static string Cells(DrawnRisk? risk) => risk is null
        ? ";;;"
        : $"{string.Join(' ', risk.Criteria.Select(one => $"{one.Code}={one.Points}"))};{risk.Points};{risk.Threshold};{(risk.Points >= risk.Threshold ? "oui" : "non")}";

    /// <summary>What the cells of a risk contradict; null: they agree, or none was reckoned.</summary>
    private static string? RiskFault(string[] row)
    {
        if (row[4..].All(cell => cell == "")) return null;
        var criteria = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Number(one.Split('=')[^1])).ToList();
        if (criteria.Contains(null) || Number(row[5]) is not { } points || Number(row[6]) is not { } threshold) return "les points de risque sont illisibles.";
        if (criteria.Sum() != points) return "les points ne sont pas la somme de ceux des critères remplis.";
        return (points >= threshold ? "oui" : "non") == row[7] ? null : "le seuil de risque ne donne pas ce résultat.";
    }

    private static int? Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>The risk of one report, criterion by criterion.</summary>
/// <param name="Criteria">Those that hold, with what each counts.</param>
public sealed record DrawnRisk(ImmutableArray<DrawnCriterion> Criteria, int Points, int Threshold);

public sealed record DrawnCriterion(string Code, int Points);

/// <param name="Faults">French; none: the file says what follows.</param>
public sealed record RedoneDraw(int Population, int Drawn, ImmutableArray<string> Faults);
