using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Makes lists, totals and deadlines anew from the events, of a store whose chain holds.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var command = new Command("rebuild", "Refait les listes, les totaux et les échéances d’une base à partir de ses événements.") { store };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? store, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        await using var opened = await Platform.OpenStoreAsync(folder, readOnly: false, cancellation).ConfigureAwait(false);
        if ((await opened.VerifyAsync(null, cancellation).ConfigureAwait(false)).Broken is not null)
            throw new CommandLineException("La chaîne de cette base est rompue\u202F: rien n’est refait à partir d’événements qui ne font plus foi. Lisez ce qui ne va pas avec «\u00A0verify\u00A0».");
        await using var platform = Platform.Over(opened, folder.Mail, TimeProvider.System);
        var (streams, sums) = await ViewsVersion.RebuildAsync(folder, platform.Runtime.Views, cancellation).ConfigureAwait(false);
        terminal.Line($"Base       {terminal.Shown(folder.Path)}");
        terminal.Line($"Refait     listes, totaux et échéances de {French.Count(streams, "objet")}");
        terminal.Line(sums == 0 ? "Aucun total n’était faux." : $"{French.Count(sums, "somme")} {(sums == 1 ? "était fausse et a été recomptée" : "étaient fausses et ont été recomptées")}.");
        return 0;
    }
}
