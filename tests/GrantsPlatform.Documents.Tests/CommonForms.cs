using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Tests;

/// <summary>The common forms of a real file, in their own structure.</summary>
internal static class CommonForms
{
    private static readonly string[] OfTheRequest =
    [
        "1. Identification de l’organisme", "2. Relations avec l’administration", "3. Relations avec d’autres organismes", "4. Moyens humains", "5. Budget de l’organisme", "6. Projet – objet de la demande", "7. Attestations",
        "Nom – dénomination|AHIS Cahors – accueil, hébergement, insertion sociale", "Intitulé|Accueil et insertion à Cahors", "61 – Services extérieurs|15 000 €|74 – Subvention demandée dans ce dossier|339 500 €", "64 – Charges de personnel|339 500 €|74 – Département|15 000 €",
        "Total des charges|354 500 €|Total des produits|354 500 €", "864 – Personnel bénévole|2 000 €|870 – Bénévolat|2 000 €", "La subvention sollicitée de 339 500 € représente 95,8 % du total des produits du projet.",
    ];

    private static readonly string[] OfTheReport = ["1. Identification", "2. Bilan qualitatif de l’action réalisée", "3. Bilan financier", "Données chiffrées : annexe", "4. Attestation", "Charges|Prévision|Réalisation|%|Produits|Prévision|Réalisation|%"];

    public static void AreFilled(string folder)
    {
        var request = TextOf(Assert.Single(Directory.GetFiles(Path.Combine(folder, "cerfa-demande"), "*.docx")));
        Assert.All(OfTheRequest, one => Assert.Contains(one, request, StringComparison.Ordinal));
        var report = TextOf(Assert.Single(Directory.GetFiles(Path.Combine(folder, "comptes-rendus-financiers"), "*.docx")));
        Assert.All(OfTheReport, one => Assert.Contains(one, report, StringComparison.Ordinal));
    }

    private static string TextOf(string path)
    {
        using var file = WordprocessingDocument.Open(path, isEditable: false);
        var body = file.MainDocumentPart?.Document?.Body;
        var rows = body?.Descendants<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))) ?? [];
        return string.Join('\n', rows.Concat(body?.Descendants<Paragraph>().Select(one => one.InnerText) ?? [])).Replace('\u202F', ' ').Replace('\u00A0', ' ');
    }
}
