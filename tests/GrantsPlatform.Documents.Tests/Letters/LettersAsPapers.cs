using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Letters.Tests.Samples;

namespace GrantsPlatform.Documents.Tests.Letters;

public sealed class LettersAsPapers
{
    public static TheoryData<string> Programmes => ["cej-jr-occitanie-2022", "cllaj-pas-de-calais-2025"];

    /// <summary>Every letter of the sample world is a valid Word file that says all that the mail says.</summary>
    [Theory, MemberData(nameof(Programmes))]
    public async Task Sets_every_letter_of_the_programme(string programme)
    {
        var definition = Desk.Definition(programme);
        var world = new SampleWorld(definition);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "papers", programme)).FullName;
        foreach (var sample in SampleLetters.Of(world))
        {
            var letter = (await new Desk(world.Reads).ComposedAsync(sample.Message)).Compose("Camille Essai", address: null);
            var bytes = WordFile.Of(LetterPaper.Of(letter, definition.Funder, ["Camille Essai", "Association d’exemple"], new DateOnly(2025, 6, 9), "AAP25-0042"));
            File.WriteAllBytes(Path.Combine(folder, $"{sample.Name}.docx"), bytes);
            Assert.Empty(Validated.Faults(bytes));
        }
    }
}
