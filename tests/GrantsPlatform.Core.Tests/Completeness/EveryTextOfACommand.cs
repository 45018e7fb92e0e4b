using System.Text;
using System.Text.Json.Nodes;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Completeness;

/// <summary>Whatever Office pastes into any text of any command, the command is read, and nothing unseen is kept of it.</summary>
public sealed class EveryTextOfACommand
{
    public static TheoryData<string> Kinds => EveryCommand.Kinds;

    /// <summary>Every character of two bytes that is not kept as it is, with some that are.</summary>
    private static readonly string Pasted =
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => !char.IsSurrogate(c) && Texts.Repaired($"a{c}b") != $"a{c}b")) + "\n\t\u00A0\u202Fé👩\u200D💻";

    /// <summary>As JSON escapes it, or as it is in a record that is no JSON.</summary>
    private const string Unseen = @"\\u(00[0189]|007[fF]|00[aA][dD]|202[89a-eA-E]|200[bBeEfF]|[eE]|[fF][0-8])|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2028-\u202E\uE000-\uF8FF]";

    [Theory, MemberData(nameof(Kinds))]
    public void Is_repaired_on_its_way_in(string kind)
    {
        var sample = EveryCommand.Of(kind);
        foreach (var command in sample.Trials.Select(trial => trial.Command(sample.States[^1].State)).Where(command => command is not Tick))
        {
            var node = JsonNode.Parse(Wire.Write(command))!;
            foreach (var place in Places(node))
            {
                var before = place.Value;
                place.Put($"a{Pasted}b");
                var json = Encoding.UTF8.GetBytes(node.ToJsonString());
                place.Put(before);
                var (read, refusal) = Wire.ReadCommand(Wire.NameOf(command), json);
                // A value of a closed list, a day, an id of a stream: no text that anybody typed.
                if (read is null)
                {
                    Assert.IsType<MalformedInput>(refusal);
                    continue;
                }
                Assert.All(Places(JsonNode.Parse(Wire.Write(read))!), kept => Assert.Same(kept.Value, Texts.Repaired(kept.Value)));
                Assert.Equal(Wire.Write(read), Wire.Repaired(read).Written);
                if (sample.Try(new Trial(_ => read, "2025-06-20T10:00:00Z", Actor.Person("i-1"), "Motif"), sample.States[^1]) is Response.Accepted accepted)
                    Assert.All(accepted.Contents.OfType<ContentChange.Put>(), put => Assert.DoesNotMatch(Unseen, Encoding.UTF8.GetString(put.Bytes.AsSpan())));
            }
        }
    }

    [Fact]
    public void Is_repaired_when_a_page_sends_it_too()
    {
        var (command, written) = Wire.Repaired(new CorrectIdentity("Toits\v et \u200Bchemins\u0000", null));
        Assert.Equal(new CorrectIdentity("Toits\n et chemins", null), command);
        Assert.Equal(Wire.Write(command), written);
    }

    [Theory]
    [InlineData("""{"legalName":"a\ud800b"}""", "ab")]
    [InlineData("""{"legalName":"a\udc00\ud83d\ude00"}""", "a😀")]
    [InlineData("""{"legalName":"\\ud800"}""", "\\ud800")]
    [InlineData("""{"legalName":"\ud83d\ud83d\ude00\ude00"}""", "😀")]
    public void Loses_halves_of_characters(string json, string name) =>
        Assert.Equal(new CorrectIdentity(name, null), Wire.ReadCommand("correct-identity", Encoding.UTF8.GetBytes(json)).Command);

    private sealed record Place(string Value, Action<string> Put);

    private static IEnumerable<Place> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.Select(member => member.Key).ToList().SelectMany(name =>
            members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? [new Place(text, put => members[name] = put)] : Places(members[name])),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(i =>
            items[i] is JsonValue value && value.TryGetValue<string>(out var text) ? [new Place(text, put => items[i] = put)] : Places(items[i])),
        _ => [],
    };
}
