using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Starts the web application on loopback, over a store in a folder.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;
    private const long Mega = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        var demo = new Option<bool>("--demo") { Description = "Démarre une démonstration\u202F: deux programmes à deux moments de leur vie, des comptes pour chaque rôle, une horloge que l’on peut avancer." };
        var port = new Option<int>("--port") { HelpName = "numéro", Description = $"Port d’écoute sur cette machine\u202F; par défaut {UsualPort}, 0 pour un port libre.", DefaultValueFactory = _ => UsualPort };
        var store = new Option<string?>("--store") { HelpName = "dossier", Description = "Dossier de la base\u202F; par défaut data/demo avec --demo, sinon data/plateforme." };
        var clamd = new Option<string?>("--clamd") { HelpName = "socket", Description = "Socket Unix de l’antivirus ClamAV (LocalSocket de clamd.conf)\u202F; sans cette option, les fichiers ne sont pas analysés par un antivirus." };
        var url = new Option<string?>("--url") { HelpName = "adresse", Description = "Adresse à laquelle on atteint la plateforme, pour les liens des courriels\u202F; par défaut celle de cette machine." };
        var providers = new Option<string?>("--identity-providers") { HelpName = "fichier", Description = "Fichier JSON des services d’identité (OpenID Connect) acceptés à la connexion." };
        var smtp = new Option<string?>("--smtp") { HelpName = "serveur", Description = $"Serveur de courriel, smtp://hôte:port ou smtps://hôte:port (connexion chiffrée\u202F: dès le début sur le port 465, par STARTTLS sur les autres)\u202F; son compte, s’il en faut un, dans les variables {MailServer.UserVariable} et {MailServer.PasswordVariable}. Sans cette option, chaque courriel devient un fichier du dossier mail de la base." };
        var from = new Option<string?>("--from") { HelpName = "adresse", Description = "Adresse dont partent les courriels\u202F; nécessaire avec --smtp." };
        var account = Quota("--account-quota", "un compte", 2_000);
        var dossier = Quota("--file-quota", "un dossier", 1_000);
        var organisation = Quota("--organisation-quota", "un organisme, dans ses dossiers et ses documents", 5_000);
        var command = new Command("serve", "Démarre la plateforme dans un navigateur.") { demo, port, store, url, providers, clamd, smtp, from, account, dossier, organisation };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            new Asked(
                parsed.GetValue(demo), parsed.GetValue(port), parsed.GetValue(store), parsed.GetValue(url), parsed.GetValue(providers), parsed.GetValue(clamd),
                parsed.GetValue(smtp), parsed.GetValue(from), parsed.GetValue(account), parsed.GetValue(dossier), parsed.GetValue(organisation)),
            cancellation));
        return command;
    }

    private static async Task StartAsync(WebApplication web, int port, CancellationToken cancellation)
    {
        try
        {
            await web.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception wrong) when (PortTrouble.Words(port, wrong) is { } words)
        {
            throw new CommandLineException(words);
        }
    }

    private static void SayWhatWasOpen(Terminal terminal, IReadOnlyList<string> open)
    {
        if (open.Count == 0) return;
        const int Shown = 5;
        var names = string.Join(", ", open.Take(Shown)) + (open.Count > Shown ? $", et {French.Count(open.Count - Shown, "autre")}" : "");
        terminal.Fault($"D’autres comptes de cette machine pouvaient ouvrir une partie de la base\u202F: {names}. Ce n’est plus possible. Des secrets y étaient lisibles\u202F: en cas de doute, faites changer les mots de passe.");
    }

    private static Option<int> Quota(string name, string whose, int usual) => new(name)
    {
        HelpName = "Mo", DefaultValueFactory = _ => usual,
        Description = $"Place que peuvent prendre les fichiers transmis pour {whose}, joints ou non\u202F; par défaut {French.Number(usual)} Mo.",
    };

    /// <summary>The options as they were typed.</summary>
    private sealed record Asked(bool Demo, int Port, string? Store, string? Url, string? Providers, string? Clamd, string? Smtp, string? From, int Account, int Dossier, int Organisation);

    private static async Task<int> RunAsync(Terminal terminal, Asked asked, CancellationToken cancellation)
    {
        var (demo, port, store, url, providers, clamd, smtp, from, account, dossier, organisation) = asked;
        if (port is < 0 or > 65_535) throw new CommandLineException("Le port est un nombre de 0 à 65\u202F535.");
        if (account <= 0 || dossier <= 0 || organisation <= 0) throw new CommandLineException("Les places données par --account-quota, --file-quota et --organisation-quota sont des nombres de Mo, à partir de 1.");
        Uri? publicUrl = null;
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out publicUrl) && publicUrl.Scheme is "http" or "https"))
            throw new CommandLineException("L’adresse donnée à --url commence par http:// ou https://.");
        var identities = IdentityProviders.Read(providers is null ? null : Path.GetFullPath(providers, terminal.CurrentFolder));
        if (demo && smtp is not null) throw new CommandLineException("Une démonstration n’envoie rien\u202F: retirez --smtp, ou --demo.");
        var mails = MailServer.Read(smtp, from, TimeProvider.System);
        var folder = new StoreFolder(store is null
            ? Path.Combine(Places.DataFolder(terminal.CurrentFolder), demo ? "demo" : "plateforme")
            : Path.GetFullPath(store, terminal.CurrentFolder));
        SayWhatWasOpen(terminal, PrivateStore.Close(folder.Path));
        await using var served = demo
            ? await DemoPlatform.OpenAsync(folder, terminal, publicUrl, cancellation).ConfigureAwait(false)
            : await ServedPlatform.OpenAsync(folder, publicUrl, mails, null, cancellation).ConfigureAwait(false);
        var receiving = new UploadOptions(folder.Path) { MostBytesPerAccount = account * Mega, MostBytesPerDossier = dossier * Mega, MostBytesPerOrganisation = organisation * Mega };
        await using var web = WebHost.Build(served, folder, port, identities, clamdSocket: clamd is null ? null : Path.GetFullPath(clamd, terminal.CurrentFolder), receiving: receiving);
        await StartAsync(web, port, cancellation).ConfigureAwait(false);
        terminal.Line();
        terminal.Line($"La plateforme est ouverte\u202F: {web.Urls.First()}");
        if (served.First is { } first)
        {
            terminal.Line("Elle n’a pas encore d’administrateur. Ouvrez son compte par ce lien, valable jusqu’à ce qu’il serve ou que la plateforme s’arrête\u202F:");
            terminal.Line(first.LinkAt(served.Keys.Address));
        }
        terminal.Line($"Base {terminal.Shown(folder.Path)}. Pour l’arrêter\u202F: Ctrl+C.");
        await web.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return 0;
    }
}
