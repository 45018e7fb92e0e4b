using System.Text.Json.Nodes;
using GrantsPlatform.Testing;
using YamlDotNet.Serialization;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

public sealed class AzureYaml
{
    private static readonly string Yaml = Repository.Text("azure.yaml");
    private static readonly string Json = new SerializerBuilder().JsonCompatible().Build().Serialize(new DeserializerBuilder().Build().Deserialize(Yaml)!);
    private static readonly JsonNode File = JsonNode.Parse(Json)!;

    [Fact]
    public Task Is_what_azd_reads() => Schemas.HoldsAsync("azure.schema.json", Json);

    [Fact]
    public void Says_in_its_first_line_where_its_schema_is() => Assert.StartsWith("# yaml-language-server: $schema=https://", Yaml, StringComparison.Ordinal);

    [Fact]
    public void Deploys_the_functions_host()
    {
        var (name, service) = Assert.Single(File["services"]!.AsObject());
        Assert.Equal("./functions/GrantsPlatform.Functions", service!["project"]!.GetValue<string>());
        Assert.Contains(name, BicepFile.Of("infra", "modules", "functions.bicep").Literals);
    }

    [Fact]
    public void Begins_at_a_file_that_exists() =>
        Assert.True(System.IO.File.Exists(Repository.Path(File["infra"]!["path"]!.GetValue<string>(), File["infra"]!["module"]!.GetValue<string>() + ".bicep")));

    [Fact]
    public void Takes_the_parameters_of_the_environment()
    {
        foreach (var system in new[] { "posix", "windows" })
            Assert.Matches(@"infra/main\.\$(env:)?AZURE_ENV_NAME\.bicepparam"" infra/main\.bicepparam$", File["hooks"]!["preprovision"]![system]!["run"]!.GetValue<string>());
    }
}
