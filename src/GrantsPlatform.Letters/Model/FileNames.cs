using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Letters.Model;

/// <summary>Names that every file system takes, and that still say what is in the file.</summary>
internal static partial class FileNames
{
    /// <summary>"votre-projet-est-retenu-f-1".</summary>
    public static string Of(params IEnumerable<string> parts) => string.Join('-', parts.Select(part => Other().Replace(French.Fold(part), "-").Trim('-')));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
