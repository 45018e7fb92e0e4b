using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Composition;

/// <summary>Finds scenarios and stores: from the current folder upwards, otherwise beside the program.</summary>
internal static class Places
{
    private const string RepositoryMark = "GrantsPlatform.sln";
    private const string Data = "data";

    /// <summary>A path to a scenario's folder, or the name of one under "scenarios".</summary>
    /// <exception cref="ScenarioException">There is none of that name; the message lists those that there are.</exception>
    public static string FindScenario(string nameOrPath, string current)
    {
        var direct = Path.GetFullPath(nameOrPath, current);
        if (IsScenario(direct)) return direct;
        var found = Roots(current).Select(root => Path.Combine(root, "scenarios", nameOrPath)).FirstOrDefault(IsScenario);
        if (found is not null) return found;
        var known = Roots(current).Select(root => Path.Combine(root, "scenarios")).Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories).Where(IsScenario).Select(folder => Path.GetFileName(folder)!).Distinct().Order(StringComparer.Ordinal).ToList();
        throw new ScenarioException(
            $"Le scénario «\u00A0{nameOrPath}\u00A0» est introuvable. " +
            (known.Count == 0
                ? "Donnez le chemin d’un dossier qui contient scenario.json."
                : $"Choisissez l’un de ceux-ci\u202F: {string.Join(", ", known)}, ou donnez le chemin d’un dossier qui contient scenario.json."));
    }

    /// <summary>A file that comes with the platform, by its path from the root.</summary>
    public static string FindFile(string relative, string current) =>
        Roots(current).Select(root => Path.Combine(root, relative)).FirstOrDefault(File.Exists)
        ?? throw new CommandLineException($"Le fichier «\u00A0{relative}\u00A0» est introuvable\u202F: lancez la commande depuis le dépôt.");

    /// <summary>Where stores are kept: "data" at the root of the repository, or of the current folder outside of one.</summary>
    public static string DataFolder(string current) =>
        Path.Combine(Upwards(current).FirstOrDefault(folder => File.Exists(Path.Combine(folder, RepositoryMark))) ?? current, Data);

    public static StoreFolder NewStore(string scenario, DateTime now, string current) =>
        new(Path.Combine(DataFolder(current), $"{scenario}-{now:yyyyMMdd-HHmmss}"));

    /// <summary>The store that was named, or the newest one.</summary>
    /// <exception cref="CommandLineException">There is none.</exception>
    public static StoreFolder FindStore(string? named, string current)
    {
        if (named is not null)
        {
            var folder = new StoreFolder(Path.GetFullPath(named, current));
            return folder.Exists
                ? folder
                : throw new CommandLineException($"Il n’y a pas de base dans «\u00A0{folder.Path}\u00A0» (fichier {StoreFolder.DatabaseName}). Vérifiez le dossier donné à --store.");
        }
        var data = DataFolder(current);
        return Directory.Exists(data)
            && Directory.GetDirectories(data).Where(path => !Restoration.IsTrial(path)).Select(path => new StoreFolder(path)).Where(store => store.Exists)
                .MaxBy(store => (File.GetLastWriteTimeUtc(store.Database), store.Path)) is { } newest
            ? newest
            : throw new CommandLineException($"Aucune base dans «\u00A0{data}\u00A0». Rejouez d’abord un scénario («\u00A0replay <scénario>\u00A0») ou indiquez un dossier avec --store.");
    }

    private static IEnumerable<string> Roots(string current) => Upwards(current).Append(AppContext.BaseDirectory);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }

    private static bool IsScenario(string folder) => File.Exists(Path.Combine(folder, "scenario.json"));
}
