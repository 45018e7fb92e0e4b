using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

/// <summary>
/// The page that somebody was going to when they opened their account, kept until the address is confirmed: the mail may be read in another
/// browser. Whoever leads there looks once more whether it is an address of the platform.
/// </summary>
public static class CameFor
{
    public const string Record = "came-for";

    /// <summary>Longer addresses lead to no page of ours.</summary>
    private const int Longest = 500;

    internal static ContentChange.Erase Erased { get; } = new(Record);

    /// <summary>Nothing for what is no path of this platform.</summary>
    internal static ContentChange[] Kept(string? path) => IsPath(path) ? [ContentChange.Text(Record, path)] : [];

    private static bool IsPath([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? path) =>
        path is { Length: > 1 and <= Longest } && path[0] == '/' && path[1] is not ('/' or '\\') && path.All(c => c is > ' ' and <= '~');
}
