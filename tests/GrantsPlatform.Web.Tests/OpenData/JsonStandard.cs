using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace GrantsPlatform.Web.Tests.OpenData;

/// <summary>A document held against the schema that its standard publishes (Standards/README.md says where each is from).</summary>
internal sealed class JsonStandard(JsonNode schema)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    public static JsonStandard CommonGrants { get; } = new(Opportunity());

    public static JsonStandard DataPackage { get; } = new(Read("datapackage-2.0"));

    public static JsonStandard Giving { get; } = new(PackageOfGrants());

    public List<string> FaultsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = _schema.Evaluate(document.RootElement, Options);
        return result.IsValid ? [] : [.. (result.Details ?? []).Prepend(result).Where(one => one.Errors is not null).SelectMany(one => (one.Errors ?? new()).Select(error => $"{one.InstanceLocation}: {error.Value}"))];
    }

    /// <summary>Times are "without a timezone", as the standard words and exemplifies them; the format "time" that it names for them wants one.</summary>
    private static JsonObject Opportunity()
    {
        var schema = Read("commongrants-opportunity-0.4");
        if (schema["$defs"]?["isoTime.yaml"] is not JsonObject time || !time.Remove("format")) throw new InvalidDataException("The standard has changed.");
        time["pattern"] = "^[0-9]{2}:[0-9]{2}:[0-9]{2}$";
        return schema;
    }

    /// <summary>The package names its grants by the address of an earlier patch, and both their dialect by an address of its own.</summary>
    private static JsonObject PackageOfGrants()
    {
        var (package, grant) = (Read("360giving-package-1.4"), Read("360giving-grant-1.4"));
        foreach (var one in (JsonObject[])[package, grant]) one["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        grant["$id"] = package["properties"]?["grants"]?["items"]?["$ref"]?.GetValue<string>();
        package["$defs"] = new JsonObject { ["grant"] = grant };
        return package;
    }

    private static JsonObject Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenData", "Standards", $"{name}.json"))) as JsonObject ?? throw new InvalidDataException($"{name} is no object.");
}
