using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// What lies beside a database and belongs to it: the files that people sent, and the secrets without which no address leads to its
/// account any more. A backup keeps both in a folder of its own name, with an inventory by which a restoration knows that all of it is there.
/// </summary>
internal static class Annexes
{
    private const string Inventory = "inventory";
    private const string Files = "files";
    private static readonly string[] Folders = [Files, "keys"];

    public static string OfBackup(string file) => file + ".annexes";

    /// <summary>Copies them and writes the inventory last. Returns how many there are.</summary>
    public static int Backup(string store, string backup)
    {
        var names = Copy(store, backup);
        var lines = names.Order(StringComparer.Ordinal).Select(name => $"{HashOf(Path.Combine(backup, name))} {name}\n");
        Private.CreateFolder(backup);
        using (var inventory = new StreamWriter(Private.Open(Path.Combine(backup, Inventory), FileMode.Create, FileAccess.Write))) inventory.Write(Closed(string.Concat(lines)));
        return names.Count;
    }

    /// <exception cref="CommandLineException">Some of them are missing or damaged; nothing has been written.</exception>
    public static void Check(string backup)
    {
        if (!Directory.Exists(backup))
            throw new CommandLineException(
                $"Le dossier «\u00A0{backup}\u00A0», que «\u00A0backup\u00A0» écrit à côté de la sauvegarde, est introuvable\u202F: il contient les fichiers transmis et les secrets sans lesquels aucune adresse ne mène plus à son compte. Remettez-le à côté de la sauvegarde, ou ajoutez --without-annexes pour vous en passer. Rien n’a été restauré.");
        var expected = ReadInventory(Path.Combine(backup, Inventory));
        if (Names(backup).Except(expected.Select(one => one.Name)).FirstOrDefault() is { } foreign)
            throw new CommandLineException($"Dans «\u00A0{backup}\u00A0», l’inventaire ne connaît pas «\u00A0{foreign}\u00A0»\u202F: ce fichier n’est pas de la sauvegarde. Retirez-le, ou prenez une autre sauvegarde. Rien n’a été restauré.");
        var wrong = expected.Where(one => !File.Exists(Path.Combine(backup, one.Name)) || HashOf(Path.Combine(backup, one.Name)) != one.Hash).Select(one => one.Name).ToList();
        if (wrong.Count > 0)
            throw new CommandLineException(
                $"Dans «\u00A0{backup}\u00A0», {French.Count(wrong.Count, "fichier manque ou est endommagé", "fichiers manquent ou sont endommagés")}, dont «\u00A0{wrong[0]}\u00A0». Prenez une autre sauvegarde, ou ajoutez --without-annexes pour vous en passer. Rien n’a été restauré.");
    }

    /// <summary>Its last line is the hash of all that stands above: cut short, changed or emptied, it says so.</summary>
    private static string Closed(string lines) => $"{lines}{Digest.Of(lines)} {Inventory}\n";

    private static List<(string Hash, string Name)> ReadInventory(string file)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var end = text.TrimEnd('\n').LastIndexOf('\n') + 1;
        if (text != Closed(text[..end]))
            throw new CommandLineException($"L’inventaire de la sauvegarde, «\u00A0{file}\u00A0», manque ou est endommagé\u202F: rien ne dit que les fichiers transmis et les secrets sont tous là. Prenez une autre sauvegarde, ou ajoutez --without-annexes pour vous en passer. Rien n’a été restauré.");
        return [.. text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1]))];
    }

    /// <summary>Files never change under their name: what is there already is left. Returns the names of what there is now.</summary>
    /// <param name="copying">How a file is copied; null: as the system does.</param>
    public static IReadOnlyList<string> Copy(string from, string to, Action<string, string>? copying = null)
    {
        var names = Names(from);
        foreach (var name in names)
        {
            var copy = Path.Combine(to, name);
            if (File.Exists(copy)) continue;
            Private.CreateFolder(Path.GetDirectoryName(copy).Required("the folder"));
            File.Delete(copy + ".tmp");
            (copying ?? File.Copy)(Path.Combine(from, name), copy + ".tmp");
            Private.Close(new FileInfo(copy + ".tmp"));
            File.Move(copy + ".tmp", copy);
        }
        return names;
    }

    private static List<string> Names(string from) =>
        [.. Folders.Select(folder => Path.Combine(from, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !IsUnfinished(file)).Select(file => Path.GetRelativePath(from, file))];

    private static string HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static bool IsUnfinished(string file) => file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith(".new", StringComparison.Ordinal);
}
