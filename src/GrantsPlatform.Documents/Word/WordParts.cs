using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Word;

/// <summary>Each part of a paper as paragraphs and tables.</summary>
internal static class WordParts
{
    /// <param name="media">Where pictures and charts go; null: there are none.</param>
    public static IEnumerable<OpenXmlElement> Of(Part part, WordMedia? media = null) => part switch
    {
        Part.Title title => [WordText.In(WordStyles.Title, title.Text), .. title.Under is { } under ? [WordText.In(WordStyles.Subtitle, under)] : Array.Empty<OpenXmlElement>()],
        Part.Heading heading => [WordText.In(WordStyles.Heading(heading.Level), heading.Text)],
        Part.Paragraph paragraph => [WordText.Normal(paragraph.Lines)],
        Part.Items items => [.. items.Entries.Select(entry => WordText.In(WordStyles.ListItem, entry)), WordTables.After()],
        Part.Fields fields => [WordTables.Fields(fields.All), WordTables.After()],
        Part.Grid grid => WordTables.Of(grid),
        Part.Figures figures => WordTables.Of(figures.Table.AsGrid()),
        Part.Map map when media is not null => media.Of(map),
        Part.Chart chart when media is not null => media.Of(chart),
        Part.Quoted quoted => Quoted(quoted),
        Part.Framed framed => [.. Framed(framed), WordTables.After()],
        Part.Signatures signatures => Signed(signatures),
        Part.Place place => [WordControls.Around(place.Tag, place.Meaning, place.Inside.SelectMany(inside => Of(inside, media)))],
        Part.NewPage => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new InvalidOperationException($"{part} cannot be set."),
    };

    private static IEnumerable<OpenXmlElement> Quoted(Part.Quoted quoted) =>
    [
        WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }, new KeepNext()), [WordText.Run($"{quoted.Label}\u202F:", new Bold())]),
        WordText.In(WordStyles.Quote, quoted.Words),
    ];

    private static IEnumerable<OpenXmlElement> Framed(Part.Framed framed)
    {
        if (framed.Headed is { } heading) yield return WordText.Set(InFrame(), [WordText.Run(heading, new Bold())]);
        foreach (var line in framed.Lines) yield return WordText.Set(InFrame(), WordText.Runs(line));
        foreach (var item in framed.Ways) yield return WordText.Set(InFrame(), WordText.Runs($"–\u00A0{item}"));
        if (framed.After is { } after) yield return WordText.Set(InFrame(), WordText.Runs(after));
    }

    private static ParagraphProperties InFrame() => new(new ParagraphStyleId { Val = WordStyles.Framed });

    private static IEnumerable<OpenXmlElement> Signed(Part.Signatures signatures) =>
        [WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Small }, new KeepNext()), []), WordTables.Beside([.. Places(signatures).Select(_ => 1)], [.. Places(signatures).Select(Place)]), WordTables.AfterLast()];

    /// <summary>One alone signs on the right.</summary>
    private static ImmutableArray<Signatory?> Places(Part.Signatures signatures) =>
        signatures.All.Length == 1 ? [null, signatures.All[0]] : [.. signatures.All];

    private static IEnumerable<OpenXmlElement> Place(Signatory? one)
    {
        if (one is null)
        {
            yield return WordText.In(WordStyles.Cell, "");
            yield break;
        }
        yield return WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell }, new KeepNext()), [WordText.Run(one.Quality, new Bold())]);
        if (one.Name.Length > 0) yield return WordText.In(WordStyles.Cell, one.Name);
        yield return one.Said is { } said ? WordText.In(WordStyles.Cell, said) : WordText.In(WordStyles.Cell, "Date et signature\u202F:\n\n\n");
    }
}
