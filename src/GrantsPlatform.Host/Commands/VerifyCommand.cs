using System.CommandLine;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;
using GrantsPlatform.Words;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Reads every event again, offline, and names whatever does not hold.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var against = new Option<string?>("--against") { HelpName = "fichier", Description = "Fichier d’empreinte publié (commande seal)\u202F: trouve aussi ce qui aurait été tronqué ou réécrit." };
        var views = new Option<bool>("--views") { Description = "Compare aussi les listes, les totaux et les échéances avec ce que donnent les événements." };
        var command = new Command("verify", "Vérifie la chaîne des événements d’une base.") { store, against, views };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(store), parsed.GetValue(against), parsed.GetValue(views), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? store, string? against, bool views, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        var head = against is null ? null : ReadHead(Path.GetFullPath(against, terminal.CurrentFolder));
        await using var opened = await Platform.OpenStoreAsync(folder, readOnly: true, cancellation).ConfigureAwait(false);
        var report = await opened.VerifyAsync(head, cancellation).ConfigureAwait(false);
        terminal.Line($"Base       {terminal.Shown(folder.Path)}");
        terminal.Line($"Contenu    {French.Count(report.Events, "événement")}, {French.Count(report.Streams, "objet")}, {French.Count(report.Heads, "scellé")}, {French.Count(report.Erasures, "effacement")}");
        if (report.Broken is not null)
        {
            PrintFaults(terminal, report);
            return 1;
        }
        terminal.Line(head is null ? "La chaîne est intacte." : "La chaîne est intacte et contient tout ce que l’empreinte publiée atteste.");
        PrintWhatNoHeadCovers(terminal, report);
        return await ActsAreKeptAsync(terminal, folder, opened, cancellation).ConfigureAwait(false) && (!views || await CompareAsync(terminal, folder, opened, cancellation).ConfigureAwait(false)) ? 0 : 1;
    }

    private static void PrintFaults(Terminal terminal, ChainReport report)
    {
        foreach (var fault in report.Faults)
        {
            var at = fault.Stream is { } stream ? $" à l’objet {stream}{(fault.Version is { } version ? $", événement {French.Number(version)}" : "")}{(fault.Record is { } record ? $", texte «\u00A0{record}\u00A0»" : "")}" : "";
            terminal.Wrapped($"La chaîne est rompue{at}\u202F: {ChainWords.Of(fault.Reason)}");
        }
        if (report.More > 0) terminal.Line($"Et {French.Count(report.More, "autre défaut", "autres défauts")}.");
        terminal.Wrapped("Gardez cette base telle quelle, restaurez la dernière sauvegarde intacte et cherchez qui a eu accès aux fichiers.");
    }

    /// <summary>A chain proves nothing about an end that no head covers, and heads in the store nothing against whoever writes the store.</summary>
    private static void PrintWhatNoHeadCovers(Terminal terminal, ChainReport report)
    {
        if (report.Sealed == report.Events) return;
        terminal.Wrapped(report.Sealed == 0
            ? "Aucune tête scellée\u202F: rien ici ne montrerait que la fin de l’historique a été retirée, ni que tout a été réécrit. Scellez la base avec «\u00A0seal --out\u00A0», publiez l’empreinte hors de la plateforme, puis contrôlez avec «\u00A0verify --against\u00A0»."
            : $"{French.Count(report.Events - report.Sealed, "événement de la fin n’est couvert", "événements de la fin ne sont couverts")} par aucun scellé\u202F: scellez de nouveau avec «\u00A0seal --out\u00A0».");
    }

    private static async Task<bool> ActsAreKeptAsync(Terminal terminal, StoreFolder folder, SqliteStore opened, CancellationToken cancellation)
    {
        await using var platform = Platform.Over(opened, folder.Mail, TimeProvider.System);
        return await new KeptActs(platform.Queries, DiskFileStore.Reading(new DiskFileStoreOptions(folder.Path)), terminal).CheckAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> CompareAsync(Terminal terminal, StoreFolder folder, SqliteStore opened, CancellationToken cancellation)
    {
        await using var platform = Platform.Over(opened, folder.Mail, TimeProvider.System);
        var report = await platform.Runtime.Comparison.RunAsync(opened, cancellation).ConfigureAwait(false);
        if (report.Differences.Count == 0)
        {
            terminal.Line($"Les listes et les totaux sont ceux que donnent les événements ({French.Count(report.Streams, "objet")}).");
            return true;
        }
        foreach (var difference in report.Differences) terminal.Wrapped($"Écart\u00A0— {FindingWords.Of(difference)}");
        if (report.More > 0) terminal.Line($"Et {French.Count(report.More, "autre écart", "autres écarts")}.");
        terminal.Wrapped("Les événements font foi\u202F: refaites les listes et les totaux avec «\u00A0rebuild\u00A0».");
        return false;
    }

    private static Head ReadHead(string file)
    {
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier d’empreinte «\u00A0{file}\u00A0» n’existe pas.");
        try
        {
            return Wire.FromBytes<Head>(File.ReadAllBytes(file)) is { Events: >= 0 } head ? head : throw new JsonException("not a head");
        }
        catch (JsonException)
        {
            throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’est pas une empreinte\u202F: utilisez un fichier écrit par «\u00A0seal --out\u00A0».");
        }
    }
}
