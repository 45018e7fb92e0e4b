namespace GrantsPlatform.Files.Tests;

/// <summary>A folder that goes with the test.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grants-files-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
