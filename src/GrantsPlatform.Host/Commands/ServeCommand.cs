using Microsoft.Extensions.Hosting;
using System.CommandLine;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Serving;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Starts the web application on loopback, over a store in a folder.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    public static Command Create(Terminal terminal)
    {
        var demo = new Option<bool>("--demo") { Description = "Démarre une démonstration\u202F: deux programmes à deux moments de leur vie, des comptes pour chaque rôle, une horloge que l’on peut avancer." };
        var port = new Option<int>("--port") { HelpName = "numéro", Description = $"Port d’écoute sur cette machine\u202F; par défaut {UsualPort}, 0 pour un port libre.", DefaultValueFactory = _ => UsualPort };
        var store = new Option<string?>("--store") { HelpName = "dossier", Description = "Dossier de la base\u202F; par défaut data/demo avec --demo, sinon data/plateforme." };
        var clamd = new Option<string?>("--clamd") { HelpName = "socket", Description = "Socket Unix de l’antivirus ClamAV (LocalSocket de clamd.conf)\u202F; sans cette option, les fichiers ne sont pas analysés par un antivirus." };
        var command = new Command("serve", "Démarre la plateforme dans un navigateur.") { demo, port, store, clamd };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, parsed.GetValue(demo), parsed.GetValue(port), parsed.GetValue(store), parsed.GetValue(clamd), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, bool demo, int port, string? store, string? clamd, CancellationToken cancellation)
    {
        if (port is < 0 or > 65_535) throw new CommandLineException("Le port est un nombre de 0 à 65\u202F535.");
        var folder = new StoreFolder(store is null
            ? Path.Combine(Places.DataFolder(terminal.CurrentFolder), demo ? "demo" : "plateforme")
            : Path.GetFullPath(store, terminal.CurrentFolder));
        await using var served = demo
            ? await DemoPlatform.OpenAsync(folder, terminal, cancellation).ConfigureAwait(false)
            : await ServedPlatform.OpenAsync(folder, cancellation).ConfigureAwait(false);
        await using var web = WebHost.Build(served, folder, port, clamd is null ? null : Path.GetFullPath(clamd, terminal.CurrentFolder));
        await web.StartAsync(cancellation).ConfigureAwait(false);
        terminal.Line();
        terminal.Line($"La plateforme est ouverte\u202F: {web.Urls.First()}");
        terminal.Line($"Base {terminal.Shown(folder.Path)}. Pour l’arrêter\u202F: Ctrl+C.");
        await web.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return 0;
    }
}
