using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Tests.Samples;

namespace GrantsPlatform.Documents.Tests.Templates;

/// <summary>The template that a programme manager begins from says, once it is filled, what the platform sends by itself.</summary>
public sealed class ShippedTemplates
{
    public static TheoryData<string> Programmes => ["cej-jr-occitanie-2022", "cllaj-pas-de-calais-2025"];

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(kind => kind.Code)];

    [Theory, MemberData(nameof(Programmes))]
    public async Task Say_what_is_sent_without_them(string programme)
    {
        var definition = Desk.Definition(programme);
        var world = new SampleWorld(definition);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "templates", programme)).FullName;
        foreach (var sample in SampleLetters.Of(world))
        {
            if (LetterKinds.Find(sample.Message.Code) is not { } kind) continue;
            var letter = Assert.IsAssignableFrom<FileLetter>(await new Desk(world.Reads).ComposedAsync(sample.Message));
            Assert.Equal(kind.Letter, letter.GetType());
            var said = letter.Compose("Camille Essai", address: null);
            string[] to = ["Association d’exemple", "1 rue de l’Exemple", "62000 Arras"];
            var filled = TemplateFilling.Fill(TemplateMaker.Of(kind), LetterFacts.Of(letter, said, [.. to], new DateOnly(2025, 6, 9)), said.Subject);
            File.WriteAllBytes(Path.Combine(folder, $"{sample.Name}.docx"), filled);
            Assert.Empty(Validated.Faults(filled));
            Assert.Equal(TemplateFile.TextOf(WordFile.Of(LetterPaper.Of(said, definition.Funder, [.. to], new DateOnly(2025, 6, 9), letter.File.Number))), TemplateFile.TextOf(filled));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Are_valid_and_have_controls(string code)
    {
        var kind = LetterKinds.Find(code);
        Assert.NotNull(kind);
        var bytes = TemplateMaker.Of(kind);
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "templates", "shipped")).FullName, $"{code}.docx"), bytes);
        Assert.Empty(Validated.Faults(bytes));
        var text = TemplateFile.TextOf(bytes);
        Assert.Contains("[financeur.nom]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("29\\d\\d", text);
    }
}
