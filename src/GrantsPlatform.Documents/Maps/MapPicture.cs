using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Maps;

/// <summary>A map as a metafile, with its legend beside it.</summary>
/// <param name="Width">In units of the drawing, as <paramref name="Height"/>: only their ratio matters.</param>
public sealed record MapPicture(byte[] Bytes, int Width, int Height)
{
    public const string MediaType = "image/x-emf";

    /// <summary>The maker of the outlines, as the licence asks.</summary>
    public const string Source = "Fond de carte\u202F: svg-maps, Victor Cazanave, CC BY 4.0, contours simplifiés.";

    /// <summary>What the sizes below are made for.</summary>
    private const int UsualWidth = 1600;

    private const int LegendShare = 900;

    public static MapPicture Of(DepartementMap map)
    {
        var unit = map.Width / (double)UsualWidth;
        var width = map.Width + Sized(LegendShare);
        using var emf = new EmfRecords(map.Left, map.Top, width, map.Height);
        emf.Clip(map.Left, map.Top, map.Left + map.Width, map.Top + map.Height);
        foreach (var place in map.Places)
        {
            emf.Fill(MapColours.Of(place.Level));
            emf.Line(place.Level is null ? "C9CED2" : MapColours.Edge, Sized(place.Level is null ? 3 : 5));
            emf.Shape(OutlinePoints.Of(place.Outline));
        }
        foreach (var place in map.Places.Where(place => place.Level is not null))
        {
            emf.Font(Sized(68), bold: true, MapColours.InkOn(place.Level));
            emf.Words(place.Outline.Code, place.Outline.X, place.Outline.Y + Sized(24), centred: true);
        }
        emf.Unclip();
        Legend(emf, map, Sized);
        return new MapPicture(emf.End(), width, map.Height);

        int Sized(int size) => Math.Max(1, (int)(size * unit));
    }

    private static void Legend(EmfRecords emf, DepartementMap map, Func<int, int> sized)
    {
        var (left, top) = (map.Left + map.Width + sized(50), map.Top + sized(40));
        emf.Font(sized(52), bold: true, MapColours.Ink);
        emf.Words(map.Words.Title, left, top + sized(45), centred: false);
        top += sized(110);
        foreach (var (level, words) in LinesOf(map))
        {
            emf.Fill(MapColours.Of(level));
            emf.Line(MapColours.Edge, sized(3));
            emf.Box(left, top, left + sized(95), top + sized(58));
            emf.Font(sized(48), bold: false, MapColours.Ink);
            emf.Words(words, left + sized(125), top + sized(46), centred: false);
            top += sized(90);
        }
    }

    private static IEnumerable<(int Level, string Words)> LinesOf(DepartementMap map) =>
    [
        .. map.Places.Any(place => place.Level == 0) ? [(0, map.Words.Nothing)] : Array.Empty<(int, string)>(),
        .. map.Levels.Select(level => (level.Level, level.From == level.UpTo ? French.Amount(level.UpTo) : $"de {French.Amount(level.From)} à {French.Amount(level.UpTo)}")),
    ];
}
