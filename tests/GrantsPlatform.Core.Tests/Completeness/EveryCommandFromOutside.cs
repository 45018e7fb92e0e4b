using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Completeness;

/// <summary>Whatever a client sends is read or refused, and what is read can be decided.</summary>
public sealed class EveryCommandFromOutside
{
    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public void Comes_through_the_wire_unchanged(string kind)
    {
        foreach (var command in CommandsOf(EveryCommand.Of(kind)))
            Assert.Equal(Wire.Write(command), Wire.Write(Wire.ReadCommand(Wire.NameOf(command), Wire.Write(command)).Command!));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Is_refused_or_decided_with_null_or_strange_ids_or_days_in_the_place_of_any_value(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var command in CommandsOf(sample))
            foreach (var strange in Strange(JsonNode.Parse(Wire.Write(command))!))
            {
                var (read, refusal) = Wire.ReadCommand(Wire.NameOf(command), System.Text.Encoding.UTF8.GetBytes(strange));
                Assert.True(read is null != refusal is null);
                if (read is null) continue;
                foreach (var state in sample.States)
                {
                    var failure = Record.Exception(() => sample.Try(new Trial(_ => read, "2025-06-20T10:00:00Z", Actor.Person("i-1"), "Motif"), state));
                    Assert.True(failure is null, $"{Wire.NameOf(command)} {strange} in {sample.Name(state.State)}: {failure}");
                }
            }
    }

    private static IEnumerable<Command> CommandsOf(SampleKind sample) =>
        sample.Trials.Select(trial => trial.Command(sample.States[^1].State)).Where(command => command is not Tick);

    /// <summary>The same command with one of its values, at any depth, made strange.</summary>
    private static ImmutableArray<string> Strange(JsonNode node)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var put in Places(node, () => node.ToJsonString()))
            foreach (var value in new JsonNode?[] { null, JsonValue.Create("no key !"), JsonValue.Create(""), JsonValue.Create("9999-12-31"), JsonValue.Create("0001-01-01"), JsonValue.Create(-1), JsonValue.Create(int.MaxValue), new JsonArray(), new JsonArray((JsonNode?)null) })
                found.Add(put(value));
        return found.ToImmutable();
    }

    private static IEnumerable<Func<JsonNode?, string>> Places(JsonNode? node, Func<string> whole)
    {
        if (node is JsonObject members)
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                foreach (var inner in Places(members[name], whole)) yield return inner;
                yield return value => Swapped(() => members[name], other => members[name] = other, value, whole);
            }
        if (node is JsonArray items)
            for (var i = 0; i < items.Count; i++)
            {
                var at = i;
                foreach (var inner in Places(items[at], whole)) yield return inner;
                yield return value => Swapped(() => items[at], other => items[at] = other, value, whole);
            }
    }

    private static string Swapped(Func<JsonNode?> get, Action<JsonNode?> set, JsonNode? value, Func<string> whole)
    {
        var before = get()?.DeepClone();
        set(value);
        var text = whole();
        set(before);
        return text;
    }
}
