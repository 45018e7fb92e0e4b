using GrantsPlatform.Testing;

namespace GrantsPlatform.Core.Tests.Architecture;

/// <summary>Code and pages of the platform, by their paths from its root.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> All() => new[] { "src", "functions" }
        .SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.cs*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"));

    public static string Text(string file) => Repository.Text(file);
}
