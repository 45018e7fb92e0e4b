using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Templates;

/// <summary>The shipped template of a letter: what is sent where nobody has changed anything, with a control for each fact. It is the example to begin from.</summary>
public static class TemplateMaker
{
    public static byte[] Of(LetterKind kind)
    {
        var specimen = kind.Specimen;
        var paper = LetterPaper.Of(specimen.Text, specimen.Letter.File.Call.Funder, [specimen.Recipient], specimen.Day, specimen.Letter.File.Number) with
        {
            Parts = [.. specimen.Text.Blocks.SelectMany(block => Parts(block, specimen.Marks))],
        };
        using var bytes = new MemoryStream();
        bytes.Write(WordFile.Of(paper));
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            var controls = new MarkControls(specimen.Marks);
            foreach (var root in Control.RootsOf(file)) controls.Put(root);
            var number = 0;
            foreach (var control in Control.RootsOf(file).SelectMany(root => root.Descendants<SdtProperties>())) control.Append(new SdtId { Val = ++number });
            file.PackageProperties.Title = $"Modèle\u202F: {kind.Title}";
            file.PackageProperties.Creator = "";
        }
        return bytes.ToArray();
    }

    private static IEnumerable<Part> Parts(Block block, ImmutableArray<Mark> marks)
    {
        if (LetterPieces.Of(block) is not { } piece) return LetterPaper.PartsOf(block).Select(part => IfThereIs(part, marks));
        var meaning = LetterPieces.MeaningOf(piece);
        return [new Part.Place(piece, meaning, [new Part.Paragraph($"[{meaning}]")])];
    }

    /// <summary>Words that say something which a letter may not have to say go with it.</summary>
    private static Part IfThereIs(Part part, ImmutableArray<Mark> marks)
    {
        ImmutableArray<string> said = part switch { Part.Quoted quoted => [quoted.Words], Part.Paragraph paragraph => paragraph.Lines, _ => [] };
        return marks.FirstOrDefault(mark => mark.MayBeMissing && said.Any(line => line.Contains(mark.Shown, StringComparison.Ordinal))) is { } optional
            ? new Part.Place(TemplateTag.IfPrefix + optional.Name, $"Facultatif\u202F: {optional.Meaning}", [part])
            : part;
    }
}
