using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Host.Tests;

namespace GrantsPlatform.Documents.Tests;

/// <summary>The year of a local housing committee whose figures were published, as the report that its register gives.</summary>
public sealed class WritingActivityReports
{
    [Fact]
    public async Task Gives_the_published_figures_with_their_charts()
    {
        using var here = new WorkingFolder();
        Assert.Equal(0, (await here.CallAsync("replay", "cllaj-henin-carvin-2022", "--store", "base")).Code);
        Assert.Equal(0, (await here.CallAsync("documents", "--store", "base", "--into", "papiers")).Code);
        var bytes = File.ReadAllBytes(Assert.Single(Directory.GetFiles(here.At("papiers"), "*.docx", SearchOption.AllDirectories), path => path.Contains("rapports-d-activite", StringComparison.Ordinal)));
        Assert.Empty(Validated.Faults(bytes));

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;
        var rows = body.Descendants<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText)).Replace('\u202F', ' ').Replace('\u00A0', ' ')).ToList();
        foreach (var row in (string[])
        [
            "Mois|Téléphone|Courriel|Visite|Non renseigné|Ensemble", "Janvier 2022|18|36|0|0|54", "Décembre 2022|11|21|0|0|32", "Demandes|580|550|0", "Personnes dont le dossier est suivi|268|260|0", "Ateliers collectifs|9|10|0",
            "18 à 21 ans|74", "22 à 25 ans|97", "26 ans et plus|47",
            "Logement transitoire|22", "Bailleur public|25", "Bailleur privé|6", "Inchangée, ou personne informée|24", "Non renseigné|141",
            "Moins de 580 €|104", "De 580 € au seuil de pauvreté|105", "Au-dessus du seuil de pauvreté|59", "Total|268", "Domicile familial|150", "Femme|126", "Homme|142", "Demande de logement social|70",
            // Two files of one sort are too few to be shown; the next smallest hides with them.
            "CAF|masqué", "Total|150",
        ]) Assert.Contains(row, rows);
        // What the agreement does not aim at is left out: two files of the fund are told by no other table either.
        Assert.DoesNotContain(rows, row => row.StartsWith("Dossiers CAF|", StringComparison.Ordinal));
        Assert.Equal(7, file.MainDocumentPart.ChartParts.Count());
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), drawn => Assert.False(string.IsNullOrWhiteSpace(drawn.Description?.Value)));
    }
}
