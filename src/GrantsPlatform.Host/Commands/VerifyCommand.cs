using System.CommandLine;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Runtime.Ports;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Reads every event again, offline, and names the first broken link.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var against = new Option<string?>("--against") { HelpName = "fichier", Description = "Fichier d’empreinte publié (commande seal)\u202F: trouve aussi ce qui aurait été tronqué ou réécrit." };
        var command = new Command("verify", "Vérifie la chaîne des événements d’une base.") { store, against };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(store), parsed.GetValue(against), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? store, string? against, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        var head = against is null ? null : ReadHead(Path.GetFullPath(against, terminal.CurrentFolder));
        await using var opened = await Platform.OpenStoreAsync(folder, readOnly: true, cancellation).ConfigureAwait(false);
        var report = await opened.VerifyAsync(head, cancellation).ConfigureAwait(false);
        terminal.Line($"Base       {terminal.Shown(folder.Path)}");
        terminal.Line($"Contenu    {French.Count(report.Events, "événement")}, {French.Count(report.Streams, "objet")}, {French.Count(report.Heads, "scellé")}");
        if (report.Broken is not { } broken)
        {
            terminal.Line(head is null ? "La chaîne est intacte." : "La chaîne est intacte et contient tout ce que l’empreinte publiée atteste.");
            return 0;
        }
        terminal.Wrapped($"La chaîne est rompue{(broken.Stream is { } stream ? $" à l’objet {stream}{(broken.Version is { } version ? $", événement {French.Number(version)}" : "")}" : "")}\u202F: {Words(broken.Reason)}");
        terminal.Wrapped("Gardez cette base telle quelle, restaurez la dernière sauvegarde intacte et cherchez qui a eu accès aux fichiers.");
        return 1;
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

    private static string Words(BrokenLinkReason reason) => reason switch
    {
        BrokenLinkReason.HashDiffers => "le contenu de l’événement a été modifié, il ne donne plus son empreinte.",
        BrokenLinkReason.PredecessorDiffers => "l’événement ne suit pas celui qui le précède.",
        BrokenLinkReason.VersionMissing => "il manque un événement.",
        BrokenLinkReason.PlaceDiffers => "l’événement a été déplacé d’un autre endroit.",
        BrokenLinkReason.HeadDiffers => "un scellé ne correspond plus aux événements qu’il couvre.",
        BrokenLinkReason.Truncated => "la base s’arrête avant ce que l’empreinte publiée atteste.",
        BrokenLinkReason.Rewritten => "la base contient autre chose que ce que l’empreinte publiée atteste.",
        BrokenLinkReason.ContentDiffers => "un texte enregistré avec l’événement a été modifié, ou a disparu sans avoir été effacé.",
        BrokenLinkReason.Unreadable => "l’événement n’est plus lisible.",
        _ => throw new InvalidOperationException($"{reason} has no words."),
    };
}
