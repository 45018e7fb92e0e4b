using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>
/// Reasons are free text and may hold personal data: the text is an erasable record of the stream, and the envelopes of the
/// command carry only the SHA-256 of that record. A short reason could be guessed from its hash: the record holds a salt beside the
/// text, and both are erased together.
/// </summary>
public static class ReasonRecord
{
    /// <summary>"reason/3": the reason of the command whose first event has version 3.</summary>
    public static string NameOf(long firstVersion) => $"reason/{firstVersion}";

    /// <summary>The words, or null where none were given or where they have been erased.</summary>
    public static string? Text(this Contents contents, long firstVersion) => contents.Json<Kept>(NameOf(firstVersion))?.Text;

    /// <summary>The words of one record.</summary>
    public static string? Read(byte[] record) => Wire.FromStored<Kept>(record)?.Text;

    /// <summary>Null where nothing was said.</summary>
    internal static ContentChange.Put? Write(string? reason, long firstVersion, string salt) =>
        reason.IsMissing() ? null : ContentChange.Json(NameOf(firstVersion), new Kept(salt, reason));

    private sealed record Kept(string Salt, string Text);
}
