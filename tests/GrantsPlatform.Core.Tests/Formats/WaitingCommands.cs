using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Formats;

/// <summary>
/// One file for each version of each command that a policy sends (Golden/commands), as it waits in an effect. Whoever changes a shape gives it the next
/// version, and says in <see cref="Upcasters.Waiting"/> how the one before is lifted to it.
/// </summary>
public sealed partial class WaitingCommands
{
    private static readonly GoldenFolder Golden = new("tests", "GrantsPlatform.Core.Tests", "Golden", "commands");

    private static readonly Dictionary<string, Command> Sent = SentByPolicies().ToDictionary(Shape);

    public static TheoryData<string> Names => [.. Sent.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Golden.Names];

    [Theory, MemberData(nameof(Names))]
    public void Are_written_as_ever(string shape)
    {
        var (kept, written) = Golden.Compare(shape, Wire.Write(Sent[shape]));
        Assert.Equal(kept, written);
    }

    [Theory, MemberData(nameof(Files))]
    public void Are_read_whatever_their_age(string shape)
    {
        var command = Waiting.ReadCommand(NameOf(shape), Data(shape));
        if (Sent.ContainsKey(shape)) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Golden.Read(shape)), JsonNode.Parse(Wire.Write(command))));
        else Assert.Equal(shape.Split('.')[0], Wire.NameOf(command));
    }

    [Fact]
    public void Are_lifted_from_the_shape_of_before()
    {
        var upcasters = new Upcasters([new Upcaster("claim-key.v0", data =>
        {
            data["owner"] = $"owner/{(string)data["who"]!}";
            data.Remove("who");
        })]);
        var lifted = Waiting.ReadCommand("claim-key.v0", JsonSerializer.SerializeToElement(new { who = "1" }), upcasters);
        Assert.Equal(new ClaimKey(new StreamId("owner", "1")), lifted);
    }

    /// <summary>A command that is half understood is another command: it waits for the release that wrote it.</summary>
    [Theory]
    [InlineData("claim-key.v2", """{"owner":"owner/1"}""")]
    [InlineData("claim-key", """{"owner":"owner/1","ofLater":1}""")]
    [InlineData("of-later", "{}")]
    public void Of_a_later_release_are_not_read(string name, string data) =>
        Assert.Throws<JsonException>(() => Waiting.ReadCommand(name, JsonDocument.Parse(data).RootElement));

    /// <summary>The first shape bears no version, as it never did.</summary>
    private static string Shape(Command command) => Waiting.NameOf(command) is var name && name.Contains('.', StringComparison.Ordinal) ? name : name + ".v1";

    private static string NameOf(string shape) => shape.EndsWith(".v1", StringComparison.Ordinal) ? shape[..^3] : shape;

    private static JsonElement Data(string shape) => JsonDocument.Parse(Encoding.UTF8.GetString(Golden.Read(shape))).RootElement;

    /// <summary>Out of the sources: whatever a policy makes that is a command.</summary>
    private static IEnumerable<Command> SentByPolicies()
    {
        var commands = Wire.CommandTypes.ToLookup(type => type.Name);
        return Directory.EnumerateFiles(Repository.Path("src", "GrantsPlatform.Core"), "*Policy.cs", SearchOption.AllDirectories)
            .SelectMany(file => Made().Matches(File.ReadAllText(file)))
            .SelectMany(made => commands[made.Groups[1].Value]).Distinct().Select(type => (Command)Filled.Of(type));
    }

    [GeneratedRegex(@"\bnew (\w+)\(")]
    private static partial Regex Made();
}
