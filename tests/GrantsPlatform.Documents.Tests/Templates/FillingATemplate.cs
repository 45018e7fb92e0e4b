using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Word;
using static GrantsPlatform.Documents.Tests.Templates.TemplateFile;

namespace GrantsPlatform.Documents.Tests.Templates;

public sealed class FillingATemplate
{
    private static FactSet Amount(string label, string amount) => FactSet.Nothing.With("libelle", label).With("montant", amount);

    private static readonly FactSet Facts = FactSet.Nothing
        .With("organisme", "Association d’exemple").With("reserves", "")
        .With("montants", [Amount("Logement, 2025", "16 000 €"), Amount("Logement, 2026", "4 000 €")]);

    private static byte[] Filled(string body, FactSet? facts = null)
    {
        var filled = TemplateFilling.Fill(TemplateFile.Of(body), facts ?? Facts, "Attribution");
        Assert.Empty(Validated.Faults(filled));
        Assert.DoesNotContain("<w:sdt", XmlOf(filled), StringComparison.Ordinal);
        return filled;
    }

    [Fact]
    public void Writes_a_field_as_its_control_looks()
    {
        var filled = Filled($"<w:p><w:r><w:t xml:space=\"preserve\">À </w:t></w:r>{Field("organisme", "<w:b/><w:color w:val=\"C00000\"/>")}</w:p>");
        Assert.Equal("À Association d’exemple", TextOf(filled));
        Assert.Contains("<w:b /><w:color w:val=\"C00000\" /></w:rPr><w:t xml:space=\"preserve\">Association d’exemple</w:t>", XmlOf(filled), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_the_row_of_a_table()
    {
        var filled = Filled(Table(Row("<w:r><w:t>Volet</w:t></w:r>", "<w:r><w:t>Montant</w:t></w:r>") + Block("lignes:montants", Row(Field("libelle"), Field("montant")))) + Line("Fin"));
        Assert.Equal("Volet\nMontant\nLogement, 2025\n16 000 €\nLogement, 2026\n4 000 €\nFin", TextOf(filled));
    }

    [Fact]
    public void Repeats_what_is_repeated_within_it()
    {
        var facts = FactSet.Nothing.With("organisme", "Association d’exemple").With("volets",
        [
            FactSet.Nothing.With("volet", "Logement").With("montants", [Amount("2025", "16 000 €"), Amount("2026", "4 000 €")]),
            FactSet.Nothing.With("volet", "Mobilité").With("montants", [Amount("2025", "500 €")]),
        ]);
        var filled = Filled(Block("lignes:volets", $"<w:p>{Field("volet")}</w:p>" + Block("lignes:montants", $"<w:p>{Field("libelle")}<w:r><w:t xml:space=\"preserve\"> : </w:t></w:r>{Field("montant")}<w:r><w:t xml:space=\"preserve\">, </w:t></w:r>{Field("organisme")}</w:p>")), facts);
        Assert.Equal("Logement\n2025 : 16 000 €, Association d’exemple\n2026 : 4 000 €, Association d’exemple\nMobilité\n2025 : 500 €, Association d’exemple", TextOf(filled));
    }

    /// <summary>Neither an empty paragraph, nor a table without a row, nor a cell without a paragraph.</summary>
    [Fact]
    public void Leaves_out_a_block_that_has_nothing_to_say()
    {
        var filled = Filled(
            Line("Début") + Block("si:reserves", Line("Réserves :") + $"<w:p>{Field("reserves")}</w:p>") + Block("si:montants", Line("Montants"))
            + Table(Block("si:reserves", Row(Field("reserves"), "")))
            + Table($"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{Block("si:reserves", Line("Réserves"))}</w:tc></w:tr>") + Line("Fin"));
        Assert.Equal("Début\nMontants\nFin", TextOf(filled));
        Assert.Single(XmlOf(filled).Split("</w:tbl>")[..^1]);
    }

    [Fact]
    public void Leaves_nobodys_name_in_the_file()
    {
        var filled = TemplateFilling.Fill(TemplateFile.Of(Line("Bonjour")), Facts.With("financeur.nom", "Conseil d’exemple"), "Attribution");
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        Assert.Equal(("Attribution", "Conseil d’exemple", null), (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.LastModifiedBy));
    }

    /// <summary>The template has no style for lists: the platform's own comes with the text, without the numbering that it refers to elsewhere.</summary>
    [Fact]
    public void Brings_the_style_of_lists_along_where_the_template_has_none()
    {
        var filled = Filled(Block("texte_du_courrier", Line("Texte")), Facts.With("texte_du_courrier", [new Papers.Part.Items(["les statuts", "les comptes"])]));
        Assert.Equal("les statuts\nles comptes", TextOf(filled).Trim());
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        var style = Assert.Single(file.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<DocumentFormat.OpenXml.Wordprocessing.Style>() ?? [], style => style.StyleId?.Value == "ListBullet");
        Assert.Empty(style.Descendants<DocumentFormat.OpenXml.Wordprocessing.NumberingProperties>());
    }
}
