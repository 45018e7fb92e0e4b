using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Templates;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Tests.Acts;

/// <summary>An act in the shipped template says word for word what it says without one; in another, what that one says.</summary>
public sealed class TemplatesOfActs
{
    public static TheoryData<string> Acts => ["whole", "bare", "amendment", "bare-amendment"];

    public static TheoryData<string> Kinds => [.. ActKind.All.Select(kind => kind.Code)];

    private static (object Said, Paper Paper, ActKind Kind) Of(string name) => name switch
    {
        "whole" => (ActSamples.Whole, AgreementPaper.Of(ActSamples.Whole), ActKind.Agreement),
        "bare" => (ActSamples.Bare, AgreementPaper.Of(ActSamples.Bare), ActKind.Agreement),
        "amendment" => (ActSamples.Amendment, AgreementPaper.Of(ActSamples.Amendment), ActKind.Amendment),
        _ => (ActSamples.BareAmendment, AgreementPaper.Of(ActSamples.BareAmendment), ActKind.Amendment),
    };

    [Theory, MemberData(nameof(Acts))]
    public void Say_what_the_platform_says_by_itself(string name)
    {
        var (said, paper, kind) = Of(name);
        var set = WordFile.Of(paper);
        var filled = TemplateFilling.Fill(kind.Shipped(), ActKind.FactsOf(said), kind.Title);
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
        Assert.Contains("[montants.total.en_lettres]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("29\\d\\d", text);
    }

    [Fact]
    public void Print_their_annexes_in_the_document()
    {
        var text = TemplateFile.TextOf(WordFile.Of(AgreementPaper.Of(ActSamples.Whole)));
        foreach (var said in new[] { "Annexe 1 – L’action", "Des permanences dans trois communes rurales.", "Annexe 2 – Le budget prévisionnel de l’action", "74 Subventions d’exploitation – Département", "Annexe 3 – Les indicateurs et les objectifs", "Jeunes accompagnés", "Annexe 4 – Les organismes payés et leurs parts", "Co-accompagnement", "Annexe 5 – L’échéancier des versements", "Arrêté du solde" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("vingt mille euros et cinquante centimes", text, StringComparison.Ordinal);
        Assert.Contains("Article 9 – Évaluation", text, StringComparison.Ordinal);
        Assert.Contains("Article 7 – Contrôle", TemplateFile.TextOf(WordFile.Of(AgreementPaper.Of(ActSamples.Bare))), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_what_an_act_is_not_one_without()
    {
        Assert.Contains(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Line("Convention")), ActKind.Agreement), fault => fault.Message.Contains("montants", StringComparison.Ordinal));
        Assert.Empty(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Block("texte_de_l_acte", TemplateFile.Line("Texte"))), ActKind.Agreement));
        Assert.Contains(TemplateCheck.FaultsOf(TemplateFile.Of(TemplateFile.Block("texte_du_courrier", TemplateFile.Line("Texte"))), ActKind.Agreement), fault => fault.Code == "template.unknown-field");
    }

    /// <summary>A template that only has a head of its own: the whole text comes from the platform, in its own styles.</summary>
    [Fact]
    public void May_change_nothing_but_the_look()
    {
        var filled = TemplateFilling.Fill(TemplateFile.Of(TemplateFile.Line("Logo") + TemplateFile.Block("texte_de_l_acte", TemplateFile.Line("Texte"))), ActKind.FactsOf(ActSamples.Whole), "Convention");
        Assert.Empty(Validated.Faults(filled));
        Assert.Contains("un montant maximal de 20\u202F000,50\u202F€", TemplateFile.TextOf(filled).Replace('\u00A0', '\u202F'), StringComparison.Ordinal);
    }

    [Fact]
    public void Give_each_field_a_name_of_its_own() => Assert.All(ActKind.All, kind =>
    {
        var names = kind.Fields.Select(field => field.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.True(name.Length <= 60 && name.All(c => char.IsAsciiLetterLower(c) || c is '.' or '_'), name));
        Assert.All(kind.Bound(), name => Assert.Contains(name, names));
    });
}
