using System.Text.RegularExpressions;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A file that a call's public page offers, which lies with the platform under its hash: <see cref="TextToRead.Address"/> says so in the place of an address elsewhere.</summary>
/// <param name="Call">Where it was put; a later call may offer it again.</param>
public sealed partial record CallDocument(string Call, string Hash, string Name)
{
    public string Address => $"/appels/{Call}/documents/{Hash}/{Uri.EscapeDataString(Name)}";

    /// <summary>Null: an address elsewhere, or none.</summary>
    public static CallDocument? Read(string address) =>
        Shape().Match(address) is { Success: true } found && StreamId.IsKey(found.Groups[1].Value)
        && Uri.UnescapeDataString(found.Groups[3].Value) is var name && FileName.Clean(name) == name
            ? new CallDocument(found.Groups[1].Value, found.Groups[2].Value, name)
            : null;

    [GeneratedRegex(@"^/appels/([^/?#]+)/documents/([0-9a-f]{64})/([^/?#]+)\z")]
    private static partial Regex Shape();
}
