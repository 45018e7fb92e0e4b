namespace GrantsPlatform.Testing;

/// <summary>The files beside the code, for tests that hold documents to it.</summary>
public static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "GrantsPlatform.sln"))) return at.FullName;
        throw new InvalidOperationException($"No solution lies above {folder}.");
    }
}
