using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>
/// Reasons are free text and may hold personal data: the text is an erasable record of the stream, and the envelopes of the
/// command carry only its SHA-256.
/// </summary>
public static class ReasonRecord
{
    /// <summary>"reason/3": the reason of the command whose first event has version 3.</summary>
    public static string NameOf(long firstVersion) => $"reason/{firstVersion}";

    internal static string? HashOf(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : Digest.Of(reason);
}
