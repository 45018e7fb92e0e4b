using System.Collections.Immutable;
using GrantsPlatform.Core.Templates;
using GrantsPlatform.Documents.Templates;
using static GrantsPlatform.Documents.Tests.Templates.TemplateFile;

namespace GrantsPlatform.Documents.Tests.Templates;

/// <summary>What a programme manager uploads, honest or not: everything that is wrong is named, with where it stands.</summary>
public sealed class CheckingATemplate
{
    private static readonly string Rejected = Line("Votre projet n’est pas retenu.") + $"<w:p>{Field("motifs")}</w:p>" + Block("voies_de_recours", Line("Recours"));

    private static string[] CodesOf(byte[] bytes, string kind = "decision-rejected") => [.. FaultsOf(bytes, kind).Select(fault => fault.Code)];

    private static string MessagesOf(byte[] bytes, string kind = "decision-rejected") => string.Join('\n', FaultsOf(bytes, kind).Select(fault => fault.Message)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static ImmutableArray<Core.Kernel.Refusal> FaultsOf(byte[] bytes, string kind) => TemplateCheck.FaultsOf(bytes, LetterKinds.Find(kind) ?? throw new InvalidOperationException(kind));

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Kinds))]
    public void Takes_the_shipped_template_of_each_letter(string code) => Assert.Empty(CodesOf(TemplateMaker.Of(LetterKinds.Find(code) ?? throw new InvalidOperationException(code)), code));

    [Fact]
    public void Takes_one_that_says_all_that_the_law_asks_for() => Assert.Empty(CodesOf(TemplateFile.Of(Rejected)));

    [Fact]
    public void Takes_one_that_puts_in_the_whole_text() => Assert.Empty(CodesOf(TemplateFile.Of(Block("texte_du_courrier", Line("Texte")))));

    [Fact]
    public void Names_a_field_that_the_letter_has_not()
    {
        var file = TemplateFile.Of(Rejected + $"<w:p><w:r><w:t xml:space=\"preserve\">Dossier suivi par </w:t></w:r>{Field("organisne")}</w:p>" + Table(Row("<w:r><w:t>Montant</w:t></w:r>", Field("montant"))));
        Assert.Equal("Ce courrier n’a pas de champ « organisne » (paragraphe « Dossier suivi par … »).\nCe courrier n’a pas de champ « montant » (ligne de tableau « Montant | … »).", MessagesOf(file));
        Assert.Contains("Vouliez-vous dire « organisme »", FaultsOf(file, "decision-rejected")[0].Remedy.Replace('\u202F', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("si:montants")]
    [InlineData("lignes:organisme")]
    [InlineData("montants")]
    public void Names_a_field_that_is_used_as_what_it_is_not(string tag) =>
        Assert.Contains(FaultsOf(TemplateFile.Of(Block(tag, Line("x")) + Rejected), "decision-awarded"), fault => tag == "si:montants" ? fault is TemplateMentionMissing : fault is TemplateFieldMisused);

    /// <summary>A refusal without its reasons or its remedies is none; what may disappear, or cannot be read, is not said.</summary>
    [Fact]
    public void Names_what_the_law_asks_for_and_is_not_there()
    {
        Assert.Equal(["template.mention-missing", "template.mention-missing"], CodesOf(TemplateFile.Of(Line("Votre projet n’est pas retenu."))));
        Assert.Contains("Il manque « voies_de_recours » : voies et délais de recours", MessagesOf(TemplateFile.Of($"<w:p>{Field("motifs")}</w:p>")), StringComparison.Ordinal);
        Assert.Equal(["template.mention-missing"], CodesOf(TemplateFile.Of($"<w:p>{Field("motifs")}</w:p>" + Block("si:projet", Block("voies_de_recours", Line("Recours"))))));
        Assert.Equal(["template.mention-missing"], CodesOf(TemplateFile.Of($"<w:p>{Field("motifs", "<w:vanish/>")}</w:p>" + Block("voies_de_recours", Line("Recours")))));
        Assert.Empty(CodesOf(TemplateFile.Of($"<w:p>{Field("motifs")}</w:p>" + Block("si:voies_de_recours", Block("voies_de_recours", Line("Recours"))))));
    }

    [Fact]
    public void Names_what_is_nested_too_deep()
    {
        var nested = Enumerable.Range(0, 9).Aggregate(Line("fond"), (inside, _) => Block("si:projet", inside));
        Assert.Contains("template.too-deep", CodesOf(TemplateFile.Of(Rejected + nested)));
        var cells = Enumerable.Range(0, 60).Aggregate(Line("fond"), (inside, _) => Table($"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{inside}<w:p/></w:tc></w:tr>"));
        Assert.Equal(["template.too-deep"], CodesOf(TemplateFile.Of(Rejected + cells)));
    }

    [Fact]
    public void Names_macros()
    {
        var file = TemplateFile.Of(Rejected);
        Assert.Equal(["template.macros"], CodesOf(With(file, "word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0])));
        Assert.Equal(["template.macros"], CodesOf(With(file, "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>""")));
    }

    [Fact]
    public void Names_what_is_fetched_from_elsewhere()
    {
        var file = TemplateFile.Of(Rejected + """<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>Notre site</w:t></w:r></w:hyperlink></w:p>""");
        Assert.Equal("Ce modèle renvoie à « https://ailleurs.example/ » (paragraphe « Notre site »).", MessagesOf(Relating(file, "hyperlink", "https://ailleurs.example/")));
        Assert.Empty(CodesOf(Relating(file, "hyperlink", "mailto:service@funder.example")));
        Assert.Equal(["template.external-link"], CodesOf(Relating(TemplateFile.Of(Rejected), "image", "https://ailleurs.example/logo.png")));
        Assert.Equal(["template.embedded-object"], CodesOf(Relating(TemplateFile.Of(Rejected), "oleObject", "file:///c:/x.bin")));
        Assert.Equal(["template.embedded-object"], CodesOf(With(TemplateFile.Of(Rejected), "word/embeddings/oleObject1.bin", [1, 2, 3])));
    }

    [Fact]
    public void Names_the_template_that_a_document_follows() =>
        Assert.Equal("Ce document suit un autre modèle, « https://ailleurs.example/x.dotm » (partie word/settings.xml du fichier).", MessagesOf(With(
            TemplateFile.Of(Rejected), "word/_rels/settings.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://ailleurs.example/x.dotm" TargetMode="External"/></Relationships>""")));

    [Theory]
    [InlineData("INCLUDEPICTURE \"https://ailleurs.example/x.png\"", "INCLUDEPICTURE")]
    [InlineData(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "DDEAUTO")]
    [InlineData("includetext \"\\\\\\\\serveur\\\\x.docx\"", "INCLUDETEXT")]
    public void Names_fields_of_Word_that_fetch(string code, string named)
    {
        // Written in pieces, as Word does, and as those do who hide it.
        var pieces = $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{code[..5]}</w:instrText></w:r><w:r><w:instrText xml:space=\"preserve\">{code[5..]}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        Assert.Contains($"Le champ Word « {named} »", MessagesOf(TemplateFile.Of(Rejected + pieces)), StringComparison.Ordinal);
        Assert.Empty(CodesOf(TemplateFile.Of(Rejected + "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>")));
    }

    [Fact]
    public void Names_changes_that_are_not_accepted() =>
        Assert.Equal(["template.revisions"], CodesOf(TemplateFile.Of(Rejected + "<w:p><w:ins w:id=\"1\" w:author=\"x\"><w:r><w:t>ajout</w:t></w:r></w:ins></w:p>")));

    [Fact]
    public void Refuses_a_declaration_that_reads_files_whatever_the_part_is_called()
    {
        Assert.Equal(["template.declarations"], CodesOf(With(TemplateFile.Of(Rejected), "word/other.bin", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")));
        Assert.Equal(["template.declarations"], CodesOf(With(TemplateFile.Of(Rejected), "word/document.xml",
            """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>""")));
    }

    [Fact]
    public void Refuses_what_swells()
    {
        Assert.Equal(["template.expands-too-much"], CodesOf(With(TemplateFile.Of(Rejected), "word/media/zero.png", new byte[60_000_000])));
        Assert.Equal(["template.too-large"], CodesOf(new byte[6_000_000]));
    }

    [Fact]
    public void Refuses_what_is_no_Word_file()
    {
        Assert.Equal(["template.unreadable"], CodesOf([]));
        Assert.Equal(["template.unreadable"], CodesOf("%PDF-1.7"u8.ToArray()));
        Assert.Equal(["template.unreadable"], CodesOf(With(TemplateFile.Of(Rejected), "word/document.xml", "<w:document>")));
        Assert.Equal(["template.unreadable"], CodesOf(TemplateFile.Of(Rejected)[..400]));
    }
}
