using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Files;

/// <summary>How much room files take, in words.</summary>
internal static class FileSizes
{
    private const decimal Mega = 1_048_576;

    public const string Remedy =
        "Réduisez le fichier (par exemple la définition de ses images). Ce que vous avez transmis sans le joindre libère sa place au bout de deux jours ; si cela ne suffit pas, écrivez au service instructeur.";

    /// <summary>To a tenth of a Mo, as people's own computers count.</summary>
    public static string Of(long bytes) => $"{French.Number(decimal.Round(bytes / Mega, 1))} Mo";
}
