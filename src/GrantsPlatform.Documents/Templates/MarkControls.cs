using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Puts a control in the place of each mark, around what is repeated with it, and around what goes when there is nothing to say.</summary>
internal sealed class MarkControls(ImmutableArray<Mark> marks)
{
    public void Put(OpenXmlElement root)
    {
        foreach (var mark in marks.Where(mark => mark.IsSecond))
            foreach (var text in TextsWith(root, mark)) Repeated(text, mark)?.Remove();
        foreach (var mark in marks.Where(mark => mark is { Rows: not null, IsSecond: false }))
            foreach (var text in TextsWith(root, mark)) Surround(Repeated(text, mark), TemplateTag.RowsPrefix + mark.Rows, "Répété autant de fois qu’il y en a");
        foreach (var mark in marks.Where(mark => mark is { Rows: null, MayBeMissing: true }))
            foreach (var text in TextsWith(root, mark)) Surround(text.Ancestors<TableRow>().FirstOrDefault(), TemplateTag.IfPrefix + mark.Name, $"Facultatif\u202F: {mark.Meaning}");
        foreach (var mark in marks.Where(mark => mark.Name.EndsWith(FieldNames.Total, StringComparison.Ordinal)))
            foreach (var text in TextsWith(root, mark))
                Surround(text.Ancestors<TableRow>().FirstOrDefault(), TemplateTag.IfPrefix + mark.Name[..^FieldNames.Total.Length] + FieldNames.Several, "Facultatif\u202F: s’il y a plus d’une ligne");
        foreach (var text in root.Descendants<Text>().ToList()) Split(text);
    }

    private static List<Text> TextsWith(OpenXmlElement root, Mark mark) => [.. root.Descendants<Text>().Where(text => text.Text.Contains(mark.Shown, StringComparison.Ordinal))];

    /// <summary>The row of a table of figures, or of labels with their values; elsewhere the paragraph, also within a table that only lays out.</summary>
    private OpenXmlElement? Repeated(Text text, Mark mark)
    {
        if (text.Ancestors<TableRow>().FirstOrDefault() is not { } row) return text.Ancestors<Paragraph>().FirstOrDefault();
        return row.Ancestors<Table>().Any(table => table.Descendants<TableCaption>().Any()) || row.Elements<TableCell>().Count(cell => marks.Any(one => one.Rows == mark.Rows && TextsWith(cell, one).Count > 0)) > 1
            ? row
            : text.Ancestors<Paragraph>().FirstOrDefault();
    }

    private static void Surround(OpenXmlElement? element, string tag, string meaning)
    {
        if (element is null || (element.Parent?.Parent is SdtElement around && Control.TagOf(around).ToString() == tag)) return;
        var mark = new Paragraph();
        element.InsertBeforeSelf(mark);
        element.Remove();
        mark.InsertBeforeSelf<OpenXmlElement>(element is TableRow row ? WordControls.Around(tag, meaning, row) : WordControls.Around(tag, meaning, [element]));
        mark.Remove();
    }

    /// <summary>The first mark in it, and then what stands behind that one.</summary>
    private void Split(Text text)
    {
        if (text.Parent is not Run run) return;
        var found = marks.Select(mark => (Mark: mark, At: text.Text.IndexOf(mark.Shown, StringComparison.Ordinal))).Where(one => one.At >= 0).OrderBy(one => one.At).ThenByDescending(one => one.Mark.Shown.Length).FirstOrDefault();
        if (found.Mark is not { } mark) return;
        var look = run.RunProperties?.ChildElements.Select(one => one.CloneNode(deep: true)).ToArray() ?? [];
        if (found.At > 0) run.InsertBeforeSelf(WordText.Run(text.Text[..found.At], Copies(look)));
        run.InsertBeforeSelf(WordControls.Around(mark.Name, mark.Meaning.Length > 0 ? mark.Meaning : mark.Name, WordText.Run($"[{mark.Name}]", Copies(look))));
        var rest = WordText.Run(text.Text[(found.At + mark.Shown.Length)..], Copies(look));
        run.InsertBeforeSelf(rest);
        run.Remove();
        if (rest.GetFirstChild<Text>() is { Text.Length: > 0 } left) Split(left);
        else rest.Remove();
    }

    private static OpenXmlElement[] Copies(OpenXmlElement[] look) => [.. look.Select(one => one.CloneNode(deep: true))];
}
