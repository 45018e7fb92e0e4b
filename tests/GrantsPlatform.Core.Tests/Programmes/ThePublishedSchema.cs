using System.Text.Json.Nodes;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Programmes;

public sealed class ThePublishedSchema
{
    /// <summary>Set GRANTS_UPDATE=1 to write the file anew after a change of the model.</summary>
    [Fact]
    public void Follows_the_model()
    {
        var path = Repository.Path("programmes", "programme.schema.json");
        if (Environment.GetEnvironmentVariable("GRANTS_UPDATE") == "1") File.WriteAllText(path, DefinitionSchema.Write());
        Assert.Equal(DefinitionSchema.Write(), File.ReadAllText(path));
    }

    [Fact]
    public void Closes_every_object_and_lists_every_word()
    {
        var schema = JsonNode.Parse(DefinitionSchema.Write())!;
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.Contains("territoryField", schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("yearsBetweenAtLeast", schema["$defs"]!["Condition"]!["oneOf"]!.AsArray()[^1]!["required"]![0]!.GetValue<string>());
        Assert.Equal("#/$defs/Condition", schema["$defs"]!["Field"]!["properties"]!["shownWhen"]!["$ref"]!.GetValue<string>());
    }
}
