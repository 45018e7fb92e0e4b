using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Tests.Scenarios;

public sealed class ReadingAScenario
{
    private const string Step = """{"at": "2030-01-02T09:00", "by": "console", "to": "call/c", "command": "schedule-call"}""";

    [Fact]
    public void Orders_steps_by_their_instants_and_keeps_the_written_order_within_one()
    {
        var plan = Read($$"""[{"at": "2030-01-03T09:00", "by": "p-1", "to": "call/late", "command": "schedule-call"}, {{Step}}, {"by": "p-2", "to": "call/same", "command": "schedule-call"}]""").Plan;
        Assert.Equal(["c", "same", "late"], plan.Select(step => step.To.Key));
        Assert.Equal(["s:0002", "s:0003", "s:0001"], plan.Select(step => step.Id));
    }

    [Fact]
    public void Gives_the_milestone_of_a_loop_to_its_first_command() => Assert.Equal(
        ["Début", null],
        Read("""[{"note": "Début", "each": ["a", "b"], "as": "x", "at": "2030-01-02T09:00", "by": "p-$x", "to": "call/$x", "command": "schedule-call"}]""").Plan.Select(step => step.Note));

    [Theory]
    [InlineData("""[{"at": "2030-01-02T09:00", "from": "console"}]""", "steps[0] : le membre « from » n’est pas connu.")]
    [InlineData("""[{"at": "hier", "by": "console", "to": "call/c", "command": "x"}]""", "steps[0] : « hier » n’est pas un instant")]
    [InlineData("""[{"at": "2030-01-02T09:00", "by": "console", "command": "x"}]""", "steps[0] : Le membre « to » manque.")]
    [InlineData("""[{"at": "2030-01-02T09:00", "by": "console", "to": "call", "command": "x"}]""", "« call » n’est pas un objet")]
    [InlineData("""[{"recipe": "nowhere"}]""", "La recette « nowhere » n’existe pas.")]
    [InlineData("""[{"recipe": "again"}]""", "Les recettes s’appellent les unes les autres")]
    [InlineData("""[{"each": "$absent", "as": "x", "recipe": "again"}]""", "La valeur « $absent » n’existe pas.")]
    [InlineData("[", "n’est pas du JSON")]
    public void Says_where_it_is_wrong(string steps, string expected) =>
        Assert.Contains(expected, Assert.Throws<ScenarioException>(() => Read(steps)).Message.Replace('\u00A0', ' ').Replace('\u202F', ' '));

    private static Scenario Read(string steps)
    {
        using var folder = new WorkingFolder();
        var scenario = folder.At("s");
        Directory.CreateDirectory(scenario);
        File.WriteAllText(Path.Combine(scenario, "programme.json"), """{"code": "p"}""");
        File.WriteAllText(
            Path.Combine(scenario, "scenario.json"),
            $$"""{"title": "T", "clock": "2030-01-01T00:00", "programme": "programme.json", "expected": {"call": "c", "measure": "m"}, "recipes": {"again": [{"recipe": "again"}]}, "steps": {{steps}}}""");
        return ScenarioReader.Read(scenario);
    }
}
