using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Templates;
using GrantsPlatform.Documents.Tests.Transfers;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Documents.Transfers.Evidence;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Tests.Acts;

/// <summary>An act in the shipped template says word for word what it says without one; in another, what that one says.</summary>
public sealed class TemplatesOfActs
{
    public static TheoryData<string> Acts => ["whole", "bare", "amendment", "bare-amendment", "certificate", "bare-certificate"];

    public static TheoryData<string> Kinds => [.. TemplateKinds.All.OfType<PaperKind>().Select(kind => kind.Code)];

    private static (object Said, PaperKind Kind) Of(string name) => name switch
    {
        "whole" => (ActSamples.Whole, ActKind.Agreement),
        "bare" => (ActSamples.Bare, ActKind.Agreement),
        "amendment" => (ActSamples.Amendment, ActKind.Amendment),
        "bare-amendment" => (ActSamples.BareAmendment, ActKind.Amendment),
        "certificate" => (CertificateSamples.Whole, CertificateKind.Certificate),
        _ => (CertificateSamples.Bare, CertificateKind.Certificate),
    };

    [Theory, MemberData(nameof(Acts))]
    public void Say_what_the_platform_says_by_itself(string name)
    {
        var (said, kind) = Of(name);
        var set = WordFile.Of(kind.PaperOf(said));
        var filled = TemplateFilling.Fill(kind.Shipped(), kind.FactsOf(said), kind.Title);
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "acts")).FullName, $"{name}.docx"), set);
        Assert.Empty(Validated.Faults(set));
        Assert.Empty(Validated.Faults(filled));
        Assert.Equal(TemplateFile.TextOf(set), TemplateFile.TextOf(filled));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Are_shipped_valid_whole_and_lawful(string code)
    {
        var kind = TemplateKinds.Find(code) ?? throw new InvalidOperationException(code);
        var bytes = kind.Shipped();
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "acts")).FullName, $"{code}.docx"), bytes);
        Assert.Empty(Validated.Faults(bytes));
        Assert.Empty(TemplateCheck.FaultsOf(bytes, kind));
        var text = TemplateFile.TextOf(bytes);
        Assert.Contains(kind is ActKind ? "[montants.total.en_lettres]" : "[montant.en_lettres]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("29\\d\\d", text);
    }

    [Fact]
    public void Print_their_annexes_in_the_document()
    {
        var text = TemplateFile.TextOf(WordFile.Of(ActKind.Agreement.PaperOf(ActSamples.Whole)));
        foreach (var said in new[] { "Annexe 1 – L’action", "Des permanences dans trois communes rurales.", "Annexe 2 – Le budget prévisionnel de l’action", "74 Subventions d’exploitation – Département", "Annexe 3 – Les indicateurs et les objectifs", "Jeunes accompagnés", "Annexe 4 – Les organismes payés et leurs parts", "Co-accompagnement", "Annexe 5 – L’échéancier des versements", "Arrêté du solde" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("vingt mille euros et cinquante centimes", text, StringComparison.Ordinal);
        Assert.Contains("Article 9 – Évaluation", text, StringComparison.Ordinal);
        Assert.Contains("Article 7 – Contrôle", TemplateFile.TextOf(WordFile.Of(ActKind.Agreement.PaperOf(ActSamples.Bare))), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_what_an_act_is_not_one_without()
    {
        Assert.Contains(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Line("Convention")), ActKind.Agreement), fault => fault.Message.Contains("montants", StringComparison.Ordinal));
        Assert.Empty(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Block("texte_de_l_acte", TemplateFile.Line("Texte"))), ActKind.Agreement));
        Assert.Contains(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Block("texte_du_courrier", TemplateFile.Line("Texte"))), ActKind.Agreement), fault => fault.Code == "template.unknown-field");
    }

    [Fact]
    public void Say_what_is_paid_to_whom_and_who_stands_behind_it()
    {
        var whole = TemplateFile.TextOf(WordFile.Of(CertificateKind.Certificate.PaperOf(CertificateSamples.Whole))).Replace('\u202F', ' ').Replace('\u00A0', ' ');
        foreach (var said in new[] { "lot-7-0002", "16 000,50 €", "seize mille euros et cinquante centimes", "convention signee", "Préparé par Camille Exemple, le 3 mars 2026 à 10 h.", "Approuvé par :", "Dominique Exemple, le 4 mars 2026 à 9 h" })
            Assert.Contains(said, whole, StringComparison.Ordinal);
        Assert.DoesNotContain("ne demande aucune pièce", whole, StringComparison.Ordinal);
        var bare = TemplateFile.TextOf(WordFile.Of(CertificateKind.Certificate.PaperOf(CertificateSamples.Bare)));
        Assert.Contains("ne demande aucune pièce", bare, StringComparison.Ordinal);
        foreach (var unsaid in new[] { "SIRET", "Décision du", "Acte en vigueur", "Approuvé par" }) Assert.DoesNotContain(unsaid, bare, StringComparison.Ordinal);
        Assert.Contains(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Line("Certificat")), CertificateKind.Certificate), fault => fault.Message.Contains("approbations", StringComparison.Ordinal));
    }

    /// <summary>A template that only has a head of its own: the whole text comes from the platform, in its own styles.</summary>
    [Fact]
    public void May_change_nothing_but_the_look()
    {
        var filled = TemplateFilling.Fill(TemplateFile.Of(TemplateFile.Line("Logo") + TemplateFile.Block("texte_de_l_acte", TemplateFile.Line("Texte"))), ActKind.Agreement.FactsOf(ActSamples.Whole), "Convention");
        Assert.Empty(Validated.Faults(filled));
        Assert.Contains("un montant maximal de 20\u202F000,50\u202F€", TemplateFile.TextOf(filled).Replace('\u00A0', '\u202F'), StringComparison.Ordinal);
    }

    [Fact]
    public void Give_each_field_a_name_of_its_own() => Assert.All(TemplateKinds.All.OfType<PaperKind>(), kind =>
    {
        var names = kind.Fields.Select(field => field.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.True(name.Length <= 60 && name.All(c => char.IsAsciiLetterLower(c) || c is '.' or '_'), name));
        Assert.All(kind.Bound(), name => Assert.Contains(name, names));
    });
}
