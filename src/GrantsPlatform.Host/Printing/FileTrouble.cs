using System.Text.RegularExpressions;

namespace GrantsPlatform.Host.Printing;

/// <summary>What the system says of a file, in French: its own sentence is in English, and names the path in quotes.</summary>
internal static partial class FileTrouble
{
    private const int NoSpaceLeft = 28;

    public static string Words(Exception wrong)
    {
        var path = Quoted().Match(wrong.Message) is { Success: true } found ? $" «\u00A0{found.Groups[1].Value}\u00A0»" : "";
        return wrong switch
        {
            { HResult: NoSpaceLeft } => $"Il n’y a plus de place sur le disque{path}\u202F: libérez-en, puis recommencez.",
            PathTooLongException => $"Le chemin{path} est trop long\u202F: choisissez un nom plus court.",
            FileNotFoundException or DirectoryNotFoundException => $"Le chemin{path} n’existe pas ou ne peut pas être créé\u202F: vérifiez-le.",
            UnauthorizedAccessException => $"Le chemin{path} ne peut pas être lu ou écrit\u202F: donnez-en le droit au compte qui fait tourner le programme, ou choisissez-en un autre.",
            _ => $"Le chemin{path} ne peut pas être lu ou écrit\u202F: vérifiez qu’il est du bon genre (fichier ou dossier) et que le disque répond.",
        };
    }

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
