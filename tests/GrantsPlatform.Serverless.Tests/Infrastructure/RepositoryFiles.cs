using System.Text.Json.Nodes;

namespace GrantsPlatform.Serverless.Tests.Infrastructure;

internal static class RepositoryFiles
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(Path(parts));

    public static JsonNode Json(params string[] parts) => JsonNode.Parse(Text(parts))!;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "GrantsPlatform.sln"))) folder = Directory.GetParent(folder)!.FullName;
        return folder;
    }
}
