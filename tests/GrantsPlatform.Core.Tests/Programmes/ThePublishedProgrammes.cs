using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Programmes;

/// <summary>The definitions that come with the platform, against the figures of their sources. What a source does not give is null there and marked as invented here.</summary>
public sealed class ThePublishedProgrammes
{
    private sealed record Figures(
        SortedDictionary<string, decimal> Strands, SortedDictionary<string, decimal> Initially, decimal? InitialTotal, decimal? TopUps, decimal? TotalEnvelope, DateTimeOffset OpensAt, DateTimeOffset? ClosesAt,
        int[] Years, int Departements, bool FourEyes, bool LateReopening, string? Service, string[] Opinions, int Criteria, string[] Ceilings, string[] Conditions);

    private static List<ProgrammeDefinition> All() =>
        [.. Directory.GetFiles(Repository.Path("programmes"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Select(Load)];

    private static ProgrammeDefinition Load(string file)
    {
        var definition = ThirdProgramme.Published(File.ReadAllText(file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), definition.Code);
        return definition;
    }

    [Fact]
    public void Hold_the_figures_of_their_sources()
    {
        var expected = JsonSerializer.Deserialize<SortedDictionary<string, Figures>>(
            File.ReadAllText(Repository.Path("tests", "GrantsPlatform.Core.Tests", "Programmes", "published-figures.json")), Wire.Options)!;
        var found = new SortedDictionary<string, Figures>(All().ToDictionary(definition => definition.Code, FiguresOf));
        Assert.Equal(JsonSerializer.Serialize(expected, Wire.Options), JsonSerializer.Serialize(found, Wire.Options));
    }

    [Fact]
    public void Have_one_request_and_somewhere_to_belong() => Assert.All(All(), definition =>
    {
        Assert.NotNull(definition.Form.Only(FieldType.Request));
        Assert.Equal(FieldType.Departement, definition.Form.Find(definition.TerritoryField)!.Type);
        Assert.Equal(FieldType.Text, definition.Form.Find(Assert.IsType<string>(definition.TitleField))!.Type);
        Assert.NotEmpty(definition.Measures);
        Assert.NotEmpty(definition.Reminders.Draft);
    });

    private static Figures FiguresOf(ProgrammeDefinition definition)
    {
        // What a source does not give in parts it may give in all: a top-up that is no strand's counts in the total.
        var published = definition.Invented.Contains("$.totalEnvelope") ? [] : definition.Strands;
        var initial = published.IsEmpty ? (decimal?)null : published.Sum(strand => strand.Envelope).Euros;
        return new Figures(
            new(published.ToDictionary(strand => strand.Code, strand => strand.Total.Euros)),
            new(published.Where((_, i) => !definition.Invented.Contains($"$.strands[{i}].envelope")).ToDictionary(strand => strand.Code, strand => strand.Envelope.Euros)),
            initial, definition.TotalEnvelope.Euros - initial,
            definition.Invented.Contains("$.totalEnvelope") ? null : definition.TotalEnvelope.Euros,
            definition.Calendar.OpensAt,
            definition.Invented.Contains("$.calendar.closesOn") ? null : definition.Calendar.ClosesAt,
            [.. definition.Years], definition.Departements.Length, definition.Submission.FourEyes, definition.Submission.LateReopening, definition.Applicants.ServiceKind,
            [.. definition.Levels.Where(level => level.OpinionRequired).Select(level => Word(level.Role))],
            definition.Scoring.Criteria.Length,
            [.. definition.Funding.Ceilings.Select(ceiling => $"{ceiling.Amount.Euros:0.##} {Word(ceiling.Basis)} {Word(ceiling.Period)}")],
            [.. definition.Funding.ConditionsPrecedent.Select(condition => $"{condition.Code} {Word(condition.Before)}")]);
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonSerializer.Serialize(value, Wire.Options).Trim('"');
}
