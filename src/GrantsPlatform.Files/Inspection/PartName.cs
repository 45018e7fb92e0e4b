using System.Globalization;

namespace GrantsPlatform.Files.Inspection;

/// <summary>Names of entries are paths in the package; one that leads out of it, or that is not what it looks like, is an attempt.</summary>
internal static class PartName
{
    private const int Longest = 400;

    public static bool IsSafe(string name) =>
        name.Length is > 0 and <= Longest && name[0] != '/' && !name.Contains('\\') && !(name.Length > 1 && name[1] == ':')
        && name.Split('/').All(segment => segment is not (".." or "."))
        && !name.Contains("//")
        && name.All(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format) && c != '\uFFFD');
}
