using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Word;

/// <summary>Sets a paper as a Word file: A4, real headings, lists and tables with their header rows, so that readers who do not see it find their way.</summary>
public static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Parts before signatures that stay on their page.</summary>
    private const int KeptWithSignatures = 2;

    public static byte[] Of(Paper paper)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document)) Write(paper, file);
        return StillPackage.Of(bytes.ToArray());
    }

    private static void Write(Paper paper, WordprocessingDocument file)
    {
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All();
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = WordLists.All();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        var body = new Body();
        if (paper.To is { } to) body.Append(WordLetterhead.Of(paper.Issuer, to));
        else body.Append(WordLetterhead.Of(paper.Issuer));
        var media = new WordMedia(main);
        body.Append(paper.Parts.SelectMany((part, place) => paper.Parts.Skip(place + 1).Take(KeptWithSignatures).Any(next => next is Part.Signatures)
            ? Kept(WordParts.Of(part, media)) : WordParts.Of(part, media)));
        body.Append(Pages(main, paper));
        main.Document = new Document(body);
        Describe(file, paper);
    }

    /// <summary>Nobody signs a page on which nothing else stands, or nothing but a courtesy.</summary>
    private static List<OpenXmlElement> Kept(IEnumerable<OpenXmlElement> elements)
    {
        List<OpenXmlElement> kept = [.. elements];
        if (kept is [.., Paragraph { ParagraphProperties: { } properties }]) properties.KeepNext = new KeepNext();
        return kept;
    }

    private static void Describe(WordprocessingDocument file, Paper paper)
    {
        file.PackageProperties.Title = paper.Title;
        file.PackageProperties.Creator = paper.Issuer.Name;
        file.PackageProperties.Language = "fr-FR";
    }

    private static SectionProperties Pages(MainDocumentPart main, Paper paper)
    {
        var foot = main.AddNewPart<FooterPart>("foot");
        foot.Footer = new Footer(WordFoot.Of(paper));
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
            new PageSize { Width = WordMeasures.PageWidth, Height = WordMeasures.PageHeight },
            new PageMargin { Top = 1134, Bottom = 1134, Left = WordMeasures.Margin, Right = WordMeasures.Margin, Header = 567, Footer = 567, Gutter = 0 });
    }
}
