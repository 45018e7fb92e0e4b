using System.CommandLine;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;

namespace GrantsPlatform.Host.Commands;

/// <summary>Pauses what a store sends and does by itself, or lets it go on.</summary>
internal static class EffectsCommand
{
    public static Command Create(Terminal terminal) => new("effects", "Envois et échéances d’une base.")
    {
        Create(terminal, "resume", "Reprend les envois et les échéances.", paused: false, "Les envois et les échéances reprennent."),
        Create(terminal, "pause", "Suspend les envois et les échéances.", paused: true, "Les envois et les échéances sont suspendus."),
    };

    private static Command Create(Terminal terminal, string name, string description, bool paused, string done)
    {
        var store = StoreOption.Create();
        var command = new Command(name, description) { store };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Places.FindStore(parsed.GetValue(store), terminal.CurrentFolder);
            await using var opened = await Platform.OpenStoreAsync(folder, readOnly: false, cancellation).ConfigureAwait(false);
            await opened.SetEffectsPausedAsync(paused, cancellation).ConfigureAwait(false);
            terminal.Line($"{done} (base {terminal.Shown(folder.Path)})");
            return 0;
        });
        return command;
    }
}
