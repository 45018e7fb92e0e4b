using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Documents.Maps;

/// <summary>The corners of an outline: its path says where each ring begins, and then how far each corner is from the one before.</summary>
internal static partial class OutlinePoints
{
    public static ImmutableArray<ImmutableArray<(int X, int Y)>> Of(Outline outline)
    {
        var rings = ImmutableArray.CreateBuilder<ImmutableArray<(int, int)>>();
        foreach (var path in outline.Path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(path).Select(found => int.Parse(found.ValueSpan, CultureInfo.InvariantCulture)).ToList();
            var ring = ImmutableArray.CreateBuilder<(int, int)>();
            var (x, y) = (0, 0);
            for (var at = 0; at + 1 < numbers.Count; at += 2)
            {
                (x, y) = (x + numbers[at], y + numbers[at + 1]);
                ring.Add((x, y));
            }
            rings.Add(ring.ToImmutable());
        }
        return rings.ToImmutable();
    }

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Number();
}
