using System.Diagnostics;
using System.Text.Json.Nodes;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Functions.Tests.Published;

/// <summary>What a publish of the host puts out, in the configuration that is tested: the files that a deployment carries to the cloud.</summary>
public sealed class PublishedHost : IAsyncLifetime
{
    private const string Project = "functions/GrantsPlatform.Functions";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("grants-published-");

    public string Folder => _folder.FullName;

    public IReadOnlyList<PublishedFunction> Functions { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.Path(Project), "--configuration", configuration, "--no-build", "--nologo", "-nodeReuse:false", "--output", _folder.FullName])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
        Functions = [.. Json("functions.metadata").AsArray().Select(function => PublishedFunction.Read(function!))];
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public bool Has(string file) => File.Exists(Path.Combine(_folder.FullName, file));

    public string Text(string file) => File.ReadAllText(Path.Combine(_folder.FullName, file));

    public JsonNode Json(string file) => JsonNode.Parse(Text(file))!;

    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(_folder.FullName, folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Path.Combine(_folder.FullName, folder), file));
}

/// <param name="EntryPoint">Type and method.</param>
public sealed record PublishedFunction(string Name, string EntryPoint, IReadOnlyList<PublishedBinding> Bindings)
{
    public PublishedBinding Trigger => Bindings.Single(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal));

    public static PublishedFunction Read(JsonNode function) => new(
        function["name"]!.GetValue<string>(), function["entryPoint"]!.GetValue<string>(), [.. function["bindings"]!.AsArray().Select(binding => new PublishedBinding(binding!.AsObject()))]);
}

public sealed record PublishedBinding(JsonObject Json)
{
    public string Type => Of("type")!;

    /// <summary>Null: the host's own, AzureWebJobsStorage.</summary>
    public string? Connection => Of("connection");

    public string? Of(string name) => Json[name]?.GetValue<string>();

    /// <summary>Names of settings that the host puts in the place of %…%.</summary>
    public IEnumerable<string> Placeholders => Json.Select(property => property.Value).OfType<JsonValue>().Where(value => value.TryGetValue<string>(out _))
        .SelectMany(value => value.GetValue<string>().Split('%').Where((_, place) => place % 2 == 1));
}
