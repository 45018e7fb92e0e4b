using System.Text.Json.Nodes;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Tests.Scenarios;

/// <summary>One call at several moments of its life in one store.</summary>
public sealed class CopyingAScenario
{
    private const string Copy = """
        {
          "title": "Copie",
          "copy": { "of": "../original", "days": 7, "years": 1, "names": { "file-": "copy-", "file-special": "special" } },
          "recipes": { "register": [] },
          "invented": ["Tout"]
        }
        """;

    [Fact]
    public void Moves_its_days_and_years_and_changes_its_names_the_longest_first()
    {
        var step = Assert.Single(ReadCopy(Copy).Plan);
        Assert.Equal("copy:0001", step.Id);
        Assert.Equal("call/copy-1", step.To.ToString());
        Assert.Equal(new DateTimeOffset(2030, 3, 6, 8, 0, 0, TimeSpan.Zero), step.At);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"special": "session-2030-01-09", "year": 2031, "amount": 2030, "left": "2030-02-30", "programme": {"code": "copy-p", "years": [2031, 2032]}}"""),
            new JsonObject([.. Without(step.Data, "programme"), new("programme", JsonNode.Parse(step.Data["programme"]!.GetValue<string>()))])));
    }

    [Fact]
    public void Says_itself_what_its_original_says_otherwise()
    {
        var copy = ReadCopy(Copy);
        Assert.Equal("Copie", copy.Title);
        Assert.Equal("Tout", Assert.Single(copy.Invented));
        Assert.Equal("copy-p", copy.Programme);
        Assert.Equal(new DateTimeOffset(2030, 1, 7, 23, 0, 0, TimeSpan.Zero), copy.Start);
    }

    [Fact]
    public void Has_members_of_its_own_in_the_definition()
    {
        const string own = "\"special\" }, \"definition\": { \"agreement\": { \"partnerSignature\": true } } }";
        var step = Assert.Single(ReadCopy(Copy.Replace("\"special\" } }", own, StringComparison.Ordinal)).Plan);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"code": "copy-p", "years": [2031, 2032], "agreement": {"partnerSignature": true}}"""), JsonNode.Parse(step.Data["programme"]?.GetValue<string>() ?? "")));
    }

    [Fact]
    public void Cannot_be_made_of_nothing() =>
        Assert.Contains("n’existe pas", Assert.Throws<ScenarioException>(() => ReadCopy(Copy.Replace("../original", "../nothing"))).Message);

    [Fact]
    public void Goes_on_beside_its_original_each_as_far_as_it_should()
    {
        using var folder = Written(Copy);
        var (original, copy) = (ScenarioReader.Read(folder.At("original")), ScenarioReader.Read(folder.At("copy")));
        var end = new DateTimeOffset(2030, 3, 7, 0, 0, 0, TimeSpan.Zero);

        var both = Timeline.Together([(copy, end), (original, end)]);
        Assert.Equal(["original:0001", "original:0002", "copy:0001"], both.Plan.Select(step => step.Id));
        Assert.Equal((original.Start, end), (both.Start, both.Until));

        var stopped = Timeline.Together([(copy, copy.Plan[0].At), (original, end)]);
        Assert.Equal(["original:0001", "original:0002"], stopped.Plan.Select(step => step.Id));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Without(JsonNode data, string name) =>
        data.AsObject().Where(member => member.Key != name).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));

    private static Scenario ReadCopy(string text)
    {
        using var folder = Written(text);
        return ScenarioReader.Read(folder.At("copy"));
    }

    private static WorkingFolder Written(string copy)
    {
        var folder = new WorkingFolder();
        Directory.CreateDirectory(folder.At("original"));
        Directory.CreateDirectory(folder.At("copy"));
        File.WriteAllText(folder.At("programme.json"), """{"code": "file-p", "years": [2030, 2031]}""");
        File.WriteAllText(folder.At("copy", "scenario.json"), copy);
        File.WriteAllText(folder.At("original", "scenario.json"), """
            {
              "title": "Original", "clock": "2030-01-01T00:00", "programme": "../programme.json", "expected": {"call": "c", "measure": "m"},
              "invented": ["Rien"],
              "recipes": { "register": [{"by": "console", "to": "call/c", "command": "register"}] },
              "steps": [
                { "at": "2030-02-27T08:00", "recipe": "register" },
                {
                  "at": "2030-02-27T09:00", "by": "console", "to": "call/file-1", "command": "schedule-call",
                  "data": { "file-special": "session-2030-01-02", "year": 2030, "amount": 2030, "left": "2030-02-30", "programme": "$definition" }
                }
              ]
            }
            """);
        return folder;
    }
}
