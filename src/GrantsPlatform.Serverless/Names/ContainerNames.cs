namespace GrantsPlatform.Serverless.Names;

/// <summary>Blob containers of the storage account.</summary>
public static class ContainerNames
{
    /// <summary>Files that people sent, by the hash of their content.</summary>
    public const string Files = "files";

    /// <summary>Files on their way in.</summary>
    public const string Uploads = "uploads";

    public static IReadOnlyList<string> All { get; } = [Files, Uploads];
}
