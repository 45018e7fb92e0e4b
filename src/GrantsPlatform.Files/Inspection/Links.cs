namespace GrantsPlatform.Files.Inspection;

internal static class Links
{
    private static readonly string[] Followed = ["http", "https", "mailto", "tel", "ftp", "file"];

    /// <summary>A link that somebody must click on, to a place and not to a program.</summary>
    public static bool MayBeFollowed(string target) => Scheme(target) is var scheme && (scheme is null || Followed.Contains(scheme));

    /// <summary>No scheme but file:, and no host.</summary>
    public static bool IsOnOwnDisk(string target) =>
        Scheme(target) is null or "file" && Rest(target).Replace('\\', '/') is var path && (!path.StartsWith("//", StringComparison.Ordinal) || IsDrive(path));

    /// <summary>Something to be fetched from another place.</summary>
    public static bool IsRemote(string target) => Scheme(target) is not null || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("\\\\", StringComparison.Ordinal);

    // "file:///C:/…" has three slashes and a letter; a host would stand after two.
    private static bool IsDrive(string path) => path.TrimStart('/') is { Length: > 1 } drive && path.StartsWith("///", StringComparison.Ordinal) && drive[1] is ':' or '|';

    private static string Rest(string target) => Scheme(target) is { } scheme ? target.Trim()[(scheme.Length + 1)..] : target.Trim();

    private static string? Scheme(string target) =>
        target.Trim().IndexOf(':') is var colon and > 1 && target.Trim()[..colon] is var scheme && scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? scheme.ToLowerInvariant()
            : null;
}
