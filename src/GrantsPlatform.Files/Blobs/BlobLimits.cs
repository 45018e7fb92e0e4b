namespace GrantsPlatform.Files.Blobs;

/// <summary>What the service takes, from its documentation of append blobs, of metadata and of names.</summary>
public static class BlobLimits
{
    /// <summary>Of a blob that grows.</summary>
    public const int Blocks = 50_000;

    /// <summary>Of one block, 4 MiB: what every version of the service takes.</summary>
    public const int BlockBytes = 4 * 1024 * 1024;

    /// <summary>Letters, digits and "+/=" (base 64): it travels in a header, of which all together may have 8 KiB.</summary>
    public const int NoteCharacters = 6 * 1024;

    /// <summary>Lower-case letters, digits, "." and "-", in parts between "/": what no client has to spell in another way.</summary>
    public const int NameCharacters = 1024;
}
