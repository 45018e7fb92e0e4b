using System.Text.Json.Nodes;

namespace GrantsPlatform.Testing;

/// <summary>The files beside the code, for tests that hold documents to it.</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(Path(parts));

    public static JsonNode Json(params string[] parts) => JsonNode.Parse(Text(parts)) ?? throw new InvalidOperationException($"{Path(parts)} says null.");

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "GrantsPlatform.sln"))) return at.FullName;
        throw new InvalidOperationException($"No solution lies above {folder}.");
    }
}
