using System.Collections.Immutable;
using System.CommandLine;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading.Accounts;
using GrantsPlatform.Reading.Purging;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Words;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Erases what was kept for long enough, as its pages do: what is due, what would become of each file, and the announcement, in the name and by the rights of an account.</summary>
internal static class PurgeCommand
{
    public static Command Create(Terminal terminal) => new("purge", "Dossiers conservés aussi longtemps que le veut leur appel.")
    {
        Due(terminal),
        OnFiles(terminal, "try", "Dit ce que deviendrait chaque dossier, sans rien effacer.", reason: null),
        OnFiles(terminal, "announce", "Annonce l’effacement\u202F: les porteurs sont avertis, puis les dossiers effacés, par la plateforme en marche.",
            new Option<string>("--reason") { HelpName = "motif", Required = true, Description = "Pourquoi, par exemple le visa des archives\u202F; gardé avec l’effacement." }),
    };

    public static async Task<int> DueAsync(Terminal terminal, Platform platform, string by, CancellationToken cancellation)
    {
        if (await platform.Queries.AskAsync(new RetentionDue(), await ViewerAsync(platform, by, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false) is not { } due) throw NotTheirs(by);
        foreach (var line in due.Lines)
            terminal.Wrapped(
                $"{line.Call} {PurgePages.CodeOf(line.As)}\u202F: {French.Count(line.Files, "dossier")}{(line.OnHold > 0 ? $", dont {French.Count(line.OnHold, "prolongé")}" : "")} ({line.Title}, {PurgeWords.Of(line.As)}, {French.Duration(line.Months)} {PurgePages.Since(line.As)})", 4);
        if (due.Lines.IsEmpty) terminal.Line("Rien n’est échu.");
        return 0;
    }

    /// <param name="reason">Null: nothing is announced.</param>
    public static async Task<int> OnFilesAsync(Terminal terminal, Platform platform, DueChoice choice, string by, string? reason, CancellationToken cancellation)
    {
        var how = PurgePages.Read(choice.Nature) ?? throw new CommandLineException($"La nature «\u00A0{choice.Nature}\u00A0» n’existe pas. Choisissez {French.List(Enum.GetValues<KeptAs>().Select(PurgePages.CodeOf))}.");
        var viewer = await ViewerAsync(platform, by, cancellation).ConfigureAwait(false);
        if (await platform.Queries.AskAsync(new FilesToErase(choice.Call, how), viewer, cancellation).ConfigureAwait(false) is not { } found)
            throw new CommandLineException($"Il n’y a pas d’appel «\u00A0{choice.Call}\u00A0» que ce compte voie. Vérifiez l’appel et --by.");
        var going = ImmutableArray.CreateBuilder<string>();
        foreach (var file in found.Files.Select(file => file.Due))
        {
            var refusal = await TryAsync(platform, viewer.Actor, file, cancellation).ConfigureAwait(false);
            if (refusal is null) going.Add(file.Application);
            terminal.Wrapped($"{file.Number}, {file.Applicant}, à conserver jusqu’au {French.Date(file.Until)}\u202F: {PurgePages.FateOf(file, refusal)}", 4);
        }
        if (found.Beyond > 0) terminal.Line($"Et {French.Count(found.Beyond, "autre")}, à effacer une autre fois.");
        if (reason is not null) return await AnnounceAsync(terminal, platform, new AnnouncePurge(choice.Call, how, going.ToImmutable()), viewer.Actor, reason, cancellation).ConfigureAwait(false);
        terminal.Line($"{French.Count(going.Count, "dossier serait effacé", "dossiers seraient effacés")} sur {French.Number(found.Files.Length)}. Rien n’a été annoncé.");
        return 0;
    }

    private static async Task<int> AnnounceAsync(Terminal terminal, Platform platform, AnnouncePurge announce, Actor by, string reason, CancellationToken cancellation)
    {
        var purge = Guid.NewGuid().ToString("N");
        var header = new CommandHeader($"announce-{purge}", by, platform.Clock.GetUtcNow(), reason.Trim());
        if (await platform.Runtime.Commands.SendAsync(PurgeState.IdOf(purge), announce, header, cancellation).ConfigureAwait(false) is CommandOutcome.Refused { Refusal: var refusal })
        {
            terminal.Fault($"{refusal.Message} {refusal.Remedy}");
            return 1;
        }
        terminal.Wrapped($"L’effacement de {French.Count(announce.Applications.Length, "dossier")} est annoncé. La plateforme en marche avertit les porteurs, puis efface\u202F; «\u00A0show purge/{purge}\u00A0» dit où il en est.");
        return 0;
    }

    /// <summary>As the file itself answers, to whoever would do it.</summary>
    private static async Task<Refusal?> TryAsync(Platform platform, Actor by, DueFile file, CancellationToken cancellation) =>
        await platform.Runtime.Commands.TryOutAsync(
            ApplicationState.IdOf(file.Application), new AnnounceErasure(file.As), new CommandHeader($"try-{Guid.NewGuid():N}", by, platform.Clock.GetUtcNow()), cancellation).ConfigureAwait(false) is CommandOutcome.Refused refused
            ? refused.Refusal
            : null;

    private static async Task<Viewer> ViewerAsync(Platform platform, string by, CancellationToken cancellation) =>
        StreamId.IsKey(by) && await platform.Queries.AskAsync(new PersonWhoComes(by), Viewer.Door, cancellation).ConfigureAwait(false) is { Account: var account } ? Viewer.Of(account) : throw NotTheirs(by);

    private static CommandLineException NotTheirs(string by) => new($"Le compte «\u00A0{by}\u00A0» n’existe pas, ou n’administre pas la plateforme. Vérifiez --by.");

    private static Command Due(Terminal terminal)
    {
        var (by, store) = (By(), StoreOption.Create());
        var command = new Command("due", "Dit de quels appels des dossiers sont échus.") { by, store };
        command.SetAction((parsed, cancellation) => OverAsync(terminal, parsed.GetValue(store), readOnly: true, platform => DueAsync(terminal, platform, parsed.GetRequiredValue(by), cancellation), cancellation));
        return command;
    }

    private static Command OnFiles(Terminal terminal, string name, string description, Option<string>? reason)
    {
        var (by, store) = (By(), StoreOption.Create());
        var call = new Argument<string>("appel") { Description = "Appel à projets, comme «\u00A0due\u00A0» le nomme." };
        var nature = new Argument<string>("nature") { Description = $"{French.List(Enum.GetValues<KeptAs>().Select(PurgePages.CodeOf))}." };
        var command = new Command(name, description) { call, nature, by, store };
        if (reason is not null) command.Options.Add(reason);
        command.SetAction((parsed, cancellation) => OverAsync(
            terminal, parsed.GetValue(store), readOnly: reason is null,
            platform => OnFilesAsync(
                terminal, platform, new DueChoice(parsed.GetRequiredValue(call), parsed.GetRequiredValue(nature)), parsed.GetRequiredValue(by), reason is null ? null : parsed.GetRequiredValue(reason), cancellation),
            cancellation));
        return command;
    }

    private static Option<string> By() => new("--by") { HelpName = "compte", Required = true, Description = "Compte de la personne qui le demande\u202F: ses droits sont vérifiés." };

    private static async Task<int> OverAsync(Terminal terminal, string? store, bool readOnly, Func<Platform, Task<int>> run, CancellationToken cancellation)
    {
        await using var platform = await Platform.OpenAsync(Places.FindStore(store, terminal.CurrentFolder), TimeProvider.System, readOnly, cancellation: cancellation).ConfigureAwait(false);
        return await run(platform).ConfigureAwait(false);
    }
}

/// <summary>The files of one call that are due under one delay, as both are typed.</summary>
internal sealed record DueChoice(string Call, string Nature);
