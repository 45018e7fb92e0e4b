using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;

namespace GrantsPlatform.Documents.Slides;

/// <summary>Cuts chapters into slides: words until a slide is full, and tables in parts that can be read, each under its head.</summary>
internal static class SlideCutting
{
    /// <summary>Lines of words on a slide.</summary>
    private const int MostLines = 14;

    /// <summary>Lines that have a place under a table, and need no slide of their own.</summary>
    private const int MostNotes = 3;

    public static IEnumerable<SlideContent> Of(Chapter chapter)
    {
        ImmutableArray<SlideLine> lines = [.. chapter.Parts.SelectMany(part => LinesOf(part) ?? [])];
        var shown = chapter.Parts.Where(part => LinesOf(part) is null).ToList();
        var isNote = lines.Sum(line => line.Height) <= MostNotes && shown.FirstOrDefault() is Part.Figures or Part.Grid;
        return
        [
            .. isNote ? [] : Words(chapter.Heading, lines),
            .. shown.SelectMany((part, at) => Shown(chapter.Heading, part, isNote && at == 0 ? lines : [])),
        ];
    }

    private static List<SlideContent.Words> Words(string heading, ImmutableArray<SlideLine> lines)
    {
        var slides = new List<SlideContent.Words>();
        var together = ImmutableArray.CreateBuilder<SlideLine>();
        foreach (var line in lines)
        {
            if (together.Count > 0 && together.Sum(one => one.Height) + line.Height > MostLines) slides.Add(new SlideContent.Words(heading, together.DrainToImmutable()));
            together.Add(line);
        }
        if (together.Count > 0) slides.Add(new SlideContent.Words(heading, together.ToImmutable()));
        return slides;
    }

    /// <summary>Null: it is not made of words.</summary>
    private static IEnumerable<SlideLine>? LinesOf(Part part) => part switch
    {
        Part.Paragraph paragraph => paragraph.Lines.Select(line => new SlideLine(line)),
        Part.Items items => items.Entries.Select(entry => new SlideLine(entry, IsItem: true)),
        Part.Fields fields => fields.All.Select(field => new SlideLine(field.Value, Lead: $"{field.Label}\u202F: ")),
        Part.Quoted quoted => [new SlideLine(quoted.Words, Lead: $"{quoted.Label}\u202F: ")],
        _ => null,
    };

    private static IEnumerable<SlideContent> Shown(string heading, Part part, ImmutableArray<SlideLine> notes) => part switch
    {
        Part.Figures figures => Tables(heading, figures.Table.AsGrid(), notes),
        Part.Grid grid => Tables(heading, grid, notes),
        Part.Map map => [new SlideContent.Map(heading, map)],
        _ => throw new InvalidOperationException($"{part} has no slide."),
    };

    private static List<SlideContent.Table> Tables(string heading, Part.Grid grid, ImmutableArray<SlideLine> notes)
    {
        var parts = new List<ImmutableArray<ImmutableArray<string>>>();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var height = SlideMeasures.HeadHeight(grid);
        foreach (var row in grid.Rows)
        {
            var more = SlideMeasures.HeightOf(row, grid);
            if (rows.Count > 0 && height + more > SlideMeasures.TableHeight)
            {
                parts.Add(rows.DrainToImmutable());
                height = SlideMeasures.HeadHeight(grid);
            }
            rows.Add(row);
            height += more;
        }
        parts.Add(rows.DrainToImmutable());
        return
        [
            .. parts.Select((some, at) => new SlideContent.Table(
                heading, grid with { Caption = parts.Count == 1 ? grid.Caption : $"{grid.Caption} ({at + 1}/{parts.Count})", Rows = some, Total = at == parts.Count - 1 ? grid.Total : null }, at == 0 ? notes : [])),
        ];
    }
}
