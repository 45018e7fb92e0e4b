using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>Turns a scenario's steps and recipes into commands in the order of their instants. Pure: the same files give the same list.</summary>
internal sealed class Expansion
{
    private const int DeepestNesting = 8;

    private static readonly ImmutableHashSet<string> Known =
        ["at", "by", "to", "command", "data", "reason", "expect", "receivedAt", "version", "note", "recipe", "with", "each", "as", "where"];

    private readonly Scenario _scenario;
    private readonly List<PlannedStep> _steps = [];
    private DateTimeOffset _now;
    private string? _note;

    private Expansion(Scenario scenario) => (_scenario, _now) = (scenario, scenario.Start);

    public static ImmutableArray<PlannedStep> Of(Scenario scenario)
    {
        var expansion = new Expansion(scenario);
        expansion.AddAll(scenario.Steps, "steps", scenario.Variables, 0);
        // Stable: what is written first happens first within an instant.
        return [.. expansion._steps.OrderBy(step => step.At)];
    }

    private void AddAll(JsonArray steps, string place, Variables variables, int depth)
    {
        if (depth > DeepestNesting) throw new ScenarioException($"Les recettes s’appellent les unes les autres ({place}).");
        for (var i = 0; i < steps.Count; i++)
        {
            var here = $"{place}[{i}]";
            var step = steps[i] as JsonObject ?? throw new ScenarioException($"{here}\u202F: une étape est un objet.");
            if (step.FirstOrDefault(member => !Known.Contains(member.Key)) is { Key: { } unknown })
                throw new ScenarioException($"{here}\u202F: le membre «\u00A0{unknown}\u00A0» n’est pas connu.");
            try
            {
                _note = Words(step, "note", variables) ?? _note;
                foreach (var inner in Loop(step, variables)) Add(step, here, inner, depth);
            }
            catch (ScenarioException wrong) when (!wrong.Message.StartsWith("steps", StringComparison.Ordinal) && !wrong.Message.StartsWith("recipes", StringComparison.Ordinal))
            {
                throw new ScenarioException($"{here}\u202F: {wrong.Message}", wrong);
            }
            catch (Exception wrong) when (ScenarioReader.IsMisshapen(wrong))
            {
                throw new ScenarioException($"{here}\u202F: une valeur n’a pas la forme attendue (texte, nombre, liste ou objet).", wrong);
            }
        }
    }

    private static IEnumerable<Variables> Loop(JsonObject step, Variables variables) =>
        step["each"] is { } list ? Template.Each(list, Template.Name(step), step["where"], variables)
        : Selection.Holds(step["where"], variables) ? [variables]
        : [];

    private void Add(JsonObject step, string place, Variables variables, int depth)
    {
        if (step["recipe"] is { } recipe)
        {
            var name = recipe.GetValue<string>();
            var with = (JsonObject?)Template.Fill(step["with"], variables) ?? [];
            var inner = variables.With(with.Select(member => KeyValuePair.Create(member.Key, member.Value)));
            if (step["at"] is not null) _now = Instants.Parse(Words(step, "at", variables).Required("the instant"));
            AddAll(_scenario.Recipes[name] as JsonArray ?? throw new ScenarioException($"La recette «\u00A0{name}\u00A0» n’existe pas."), $"recipes.{name}", inner, depth + 1);
            return;
        }
        // A step without an instant of its own happens at that of the step before it.
        _now = step["at"] is null ? _now : Instants.Parse(Words(step, "at", variables).Required("the instant"));
        _steps.Add(new PlannedStep(
            $"{_scenario.Name}:{_steps.Count + 1:0000}", place, _now,
            Words(step, "receivedAt", variables) is { } received ? Instants.Parse(received) : null,
            ActorOf(Needed(step, "by", variables)), TargetOf(Needed(step, "to", variables)), Needed(step, "command", variables),
            Template.Fill(step["data"], variables) ?? new JsonObject(),
            Words(step, "reason", variables), RefusalOf(Template.Fill(step["expect"], variables)),
            step["version"]?.GetValue<long>(), _note));
        // The milestone of a recipe or a loop is its first command's.
        _note = null;
    }

    private static string? RefusalOf(JsonNode? expect) => expect switch
    {
        null => null,
        JsonObject { Count: 1 } one when one["refused"] is { } code => code.GetValue<string>(),
        _ => throw new ScenarioException("«\u00A0expect\u00A0» s’écrit {\"refused\": \"code du refus\"}."),
    };

    private static Actor ActorOf(string by) => by == "console" ? Actor.Console : Actor.Person(by);

    private static StreamId TargetOf(string to) =>
        StreamId.TryParse(to, out var id) ? id : throw new ScenarioException($"«\u00A0{to}\u00A0» n’est pas un objet\u202F: écrivez «\u00A0sorte/identifiant\u00A0».");

    private static string Needed(JsonObject step, string member, Variables variables) =>
        Words(step, member, variables) ?? throw new ScenarioException($"Le membre «\u00A0{member}\u00A0» manque.");

    private static string? Words(JsonObject step, string member, Variables variables) => Template.Fill(step[member], variables) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw new ScenarioException($"Le membre «\u00A0{member}\u00A0» attend un texte."),
    };
}
