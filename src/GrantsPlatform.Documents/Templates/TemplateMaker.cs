using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Templates;

/// <summary>The shipped template of a document: what is sent where nobody has changed anything, with a control for each fact. It is the example to begin from.</summary>
internal static class TemplateMaker
{
    public static byte[] Of(LetterKind kind)
    {
        var specimen = kind.Specimen;
        var paper = LetterPaper.Of(specimen.Text, specimen.Letter.File.Call.Funder, [specimen.Recipient], specimen.Day, specimen.Letter.File.Number) with
        {
            Parts = [.. specimen.Text.Blocks.SelectMany(block => Parts(block, kind))],
        };
        return Of(paper, specimen.Marks, kind.Title);
    }

    /// <summary>With a control in the place of each mark.</summary>
    public static byte[] Of(Paper paper, ImmutableArray<Mark> marks, string title)
    {
        using var bytes = new MemoryStream();
        bytes.Write(WordFile.Of(paper));
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var controls = new MarkControls(marks);
            foreach (var root in Control.RootsOf(file)) controls.Put(root);
            var number = 0;
            foreach (var control in Control.RootsOf(file).SelectMany(root => root.Descendants<SdtProperties>())) control.Append(new SdtId { Val = ++number });
            file.PackageProperties.Title = $"Modèle\u202F: {title}";
            file.PackageProperties.Creator = "";
        }
        return bytes.ToArray();
    }

    private static IEnumerable<Part> Parts(Block block, LetterKind kind)
    {
        if (LetterPieces.Of(block) is { } piece)
        {
            var meaning = LetterPieces.MeaningOf(piece);
            return [new Part.Place(piece, meaning, [new Part.Paragraph($"[{meaning}]")])];
        }
        var parts = LetterPaper.PartsOf(block).Select(part => IfThereIs(part, kind.Specimen.Marks));
        return Announced(block, kind) is { } rows ? [new Part.Place(TemplateTag.IfPrefix + rows, "Facultatif\u202F: s’il y a des lignes", [.. parts])] : parts;
    }

    /// <summary>The rows that the words before them announce, which go with them where there may be none.</summary>
    private static string? Announced(Block block, LetterKind kind) => block is Block.Together { Blocks: [Block.Paragraph, Block.Fields fields] }
        ? kind.Specimen.Marks.FirstOrDefault(mark => mark.Rows is { } rows && !kind.Binding.Contains(rows) && fields.All.Any(one => one.Label.Contains(mark.Shown, StringComparison.Ordinal)))?.Rows
        : null;

    /// <summary>Words that say something which a letter may not have to say go with it.</summary>
    private static Part IfThereIs(Part part, ImmutableArray<Mark> marks)
    {
        ImmutableArray<string> said = part switch { Part.Quoted quoted => [quoted.Words], Part.Paragraph paragraph => paragraph.Lines, _ => [] };
        return marks.FirstOrDefault(mark => mark.MayBeMissing && said.Any(line => line.Contains(mark.Shown, StringComparison.Ordinal))) is { } optional
            ? new Part.Place(TemplateTag.IfPrefix + optional.Name, $"Facultatif\u202F: {optional.Meaning}", [part])
            : part;
    }
}
