using System.CommandLine;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Reading.Operations;
using GrantsPlatform.Words;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>An object's history, and what happens next and when.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("objet") { Description = "Identifiant, avec ou sans sa sorte\u202F: application/cej-01, ou cej-01." };
        var store = StoreOption.Create();
        var command = new Command("show", "Montre l’histoire d’un objet, et qui doit agir ensuite.") { id, store };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetRequiredValue(id), parsed.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string id, string? store, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        await using var platform = await Platform.OpenAsync(folder, TimeProvider.System, readOnly: true, cancellation: cancellation).ConfigureAwait(false);
        var found = (await platform.Queries.AskAsync(new ObjectsThatAre([.. Candidates(id)]), Viewer.Console, cancellation).ConfigureAwait(false) ?? []).ToList();
        if (found.Count == 0)
            throw new CommandLineException(
                $"Aucun objet «\u00A0{id}\u00A0» dans la base {terminal.Shown(folder.Path)}. "
                + (store is null ? "C’est la plus récente de data/\u202F: si l’objet est dans une autre, indiquez-la avec --store. " : "")
                + $"Vérifiez l’identifiant, que peut précéder sa sorte\u202F: {string.Join(", ", Kinds.Select(kind => $"{kind}/… ({KindWords.Of(kind)})"))}.");
        // What follows an award bears the id of its file: the file is what people mean, the rest is named beneath it.
        if (found.Find(one => one.Kind == ApplicationState.Kind) is { Kind: not null } file) found = [file, .. found.Where(one => one != file)];
        else if (found.Count > 1)
            throw new CommandLineException($"Plusieurs objets portent cet identifiant. Précisez\u202F:\n{string.Join('\n', found.Select(one => $"  show {one} ({KindWords.Of(one.Kind)})"))}");
        if (await platform.Queries.AskAsync(new ObjectToShow(found[0]), Viewer.Console, cancellation).ConfigureAwait(false) is { } shown) HistoryPrinter.Print(terminal, shown);
        if (found.Count > 1) terminal.Line($"Voir aussi\u202F: {string.Join(", ", found.Skip(1))}");
        return 0;
    }

    private static IEnumerable<string> Kinds => Catalogue.Kinds.Select(kind => kind.Name);

    private static IEnumerable<StreamId> Candidates(string id) =>
        id.Contains('/') ? StreamId.TryParse(id, out var stream) && Kinds.Contains(stream.Kind) ? [stream] : []
        : StreamId.IsKey(id) ? Kinds.Select(kind => new StreamId(kind, id))
        : [];
}
