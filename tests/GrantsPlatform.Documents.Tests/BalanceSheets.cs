using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPlatform.Documents.Tests.Word;
using D = DocumentFormat.OpenXml.Drawing;

namespace GrantsPlatform.Documents.Tests;

/// <summary>The balance sheet of the regional call, whose figures were published: in slides and in a workbook as in the Word file.</summary>
internal static class BalanceSheets
{
    private const string Call = "bilan";

    /// <summary>Of the source's slides, one after the other, what the record holds.</summary>
    private static readonly string[] OfEachSlide =
    [
        "Des jeunes de 16 à 25 ans (jusqu’à 29 ans révolus avec une reconnaissance de travailleur handicapé)",
        "15 à 20 heures par semaine, pendant 12 à 18 mois",
        "931 007 €", "1 121 345 €", "5 427 078 €", "874 935 €", "7 423 364 €", "L’enveloppe initiale a été abondée de 326 031 €",
        "Situation financière saine", "Deux ans d’existence, ou rattachement à une structure qui les a", "Co-accompagnement avec les missions locales",
        "30 avril 2022", "Instruction départementale", "Instruction régionale", "2 séances : 9 septembre 2022 et 26 septembre 2022",
        "Total|26|18|4|3|1", "Groupe SOS Solidarités Aude|200|93 498 €", "Total|17|1 310|1 121 350 €", "Total||1 310|1 121 350 €",
        "Volet logement et hébergement : 17 projets dans 10 départements", "Sans projet retenu : Ariège (09) et Aveyron (12)", "9 projets retenus sont portés par un groupement",
        "Dix places d’intermédiation locative dédiées ; un travailleur social suit les jeunes orientés par le SIAO.", "Cohérence avec la stratégie régionale.|18",
        "Années financées : 2022 et 2023", "point d’étape 2022", "Les crédits engagés hors de cet appel",
    ];

    public static void AllSayTheSame(string folder)
    {
        var (slides, workbook) = (File.ReadAllBytes(Path.Combine(folder, $"{Call}.pptx")), File.ReadAllBytes(Path.Combine(folder, $"{Call}.xlsx")));
        Assert.Empty(Validated.FaultsOfSlides(slides));
        Assert.Empty(Validated.FaultsOfWorkbook(workbook));
        var said = TextOfSlides(slides);
        Assert.All(OfEachSlide, one => Assert.Contains(one, said, StringComparison.Ordinal));
        HoldsValues(workbook);
    }

    /// <summary>Cells of a row apart by bars, paragraphs on lines, with usual spaces.</summary>
    private static string TextOfSlides(byte[] bytes)
    {
        using var file = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        var slides = file.PresentationPart?.SlideParts.Select(part => part.Slide).OfType<DocumentFormat.OpenXml.Presentation.Slide>().ToList() ?? [];
        var rows = slides.SelectMany(slide => slide.Descendants<D.TableRow>()).Select(row => string.Join('|', row.Elements<D.TableCell>().Select(cell => cell.InnerText)));
        var words = slides.SelectMany(slide => slide.Descendants<D.Paragraph>()).Select(paragraph => paragraph.InnerText);
        Assert.Contains(slides, slide => slide.Descendants<DocumentFormat.OpenXml.Presentation.Picture>().Any());
        return string.Join('\n', rows.Concat(words)).Replace('\u202F', ' ').Replace('\u00A0', ' ');
    }

    /// <summary>Amounts are numbers there.</summary>
    private static void HoldsValues(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var main = file.WorkbookPart!;
        var sheets = main.Workbook!.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)main.GetPartById(sheet.Id!.Value!));
        Assert.Equal(
            [
                "Synthèse", "Enveloppe", "Critères", "Issues", "Commissions", "Départements", "Projets", "Volets", "Années", "Départements – insertion", "Projets – insertion", "Départements – logement",
                "Projets – logement", "Départements – mobilité", "Projets – mobilité", "Carte", "Actions", "Points forts", "Versements", "Indicateurs", "Indicateurs par département",
            ],
            main.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
        var last = sheets["Départements – logement"].Worksheet!.Descendants<Row>().Last().Elements<Cell>().ToList();
        Assert.Equal(["Total", "17", "1310", "1121350"], last.Select(cell => cell.CellValue?.Text ?? cell.InnerText));
        Assert.Equal(12, sheets["Départements – logement"].Worksheet!.Descendants<Row>().Count());
        Assert.Equal(19, sheets["Projets – logement"].Worksheet!.Descendants<Row>().Count());
        Assert.Single(sheets["Carte"].DrawingsPart!.ImageParts);
    }
}
