namespace GrantsPlatform.Files.Storage;

/// <param name="Folder">The data folder; files lie in "files" and what is being received in "uploads" below it.</param>
public sealed record DiskFileStoreOptions(string Folder)
{
    /// <summary>Bytes that must stay free on the disk: the database, which shares it, stops everybody when there are none.</summary>
    public long KeepFree { get; init; } = 500_000_000;

    /// <summary>By which files are told when somebody last asked for them to be kept.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
