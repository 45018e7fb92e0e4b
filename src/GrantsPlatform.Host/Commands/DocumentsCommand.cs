using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Papers;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Every kind of document out of a store, into a folder: what offices get, without a page.</summary>
internal static class DocumentsCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var folder = new Option<string>("--into") { HelpName = "dossier", Description = "Dossier où les documents sont écrits.", DefaultValueFactory = _ => "documents" };
        var whole = new Option<bool>("--all") { Description = "Les courriers de tous les dossiers, et non un exemple de chacun." };
        var pdf = new Option<bool>("--pdf") { Description = "Une copie en PDF/A de chaque document, par le LibreOffice de cette machine." };
        var command = new Command("documents", "Écrit les documents d’une base\u202F: bilans, procès-verbaux, courriers, actes, tableaux, dossiers complets.") { store, folder, whole, pdf };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(store), parsed.GetRequiredValue(folder), parsed.GetValue(whole), parsed.GetValue(pdf), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? store, string into, bool whole, bool pdf, CancellationToken cancellation)
    {
        var found = Places.FindStore(store, terminal.CurrentFolder);
        var folder = Path.GetFullPath(into, terminal.CurrentFolder);
        await using var platform = await Platform.OpenAsync(found, TimeProvider.System, readOnly: true, cancellation: cancellation).ConfigureAwait(false);
        var papers = new PaperFolder(folder, whole);
        await new PapersOfPlatform(platform.Queries, DiskFileStore.Reading(new DiskFileStoreOptions(found.Path)), papers, TimeProvider.System).WriteAsync(cancellation).ConfigureAwait(false);
        var made = papers.Made;
        terminal.Wrapped(made.Count == 0
            ? "Aucun appel dans cette base\u202F: il n’y a pas de document à écrire."
            : $"{French.Count(made.Count, "document écrit", "documents écrits")} dans {terminal.Shown(folder)}.");
        foreach (var kind in made.GroupBy(one => one.Kind)) terminal.Line($"  {kind.Key}\u202F: {kind.Count()}");
        if (pdf) await CopyAsync(terminal, made, cancellation).ConfigureAwait(false);
        return 0;
    }

    private static async Task CopyAsync(Terminal terminal, IReadOnlyList<WrittenPaper> made, CancellationToken cancellation)
    {
        var documents = made.Where(one => one.Path.EndsWith(".docx", StringComparison.Ordinal)).Select(one => one.Path).ToList();
        if (PdfOffice.OfThisMachine is { IsThere: true } office) terminal.Line($"  PDF\u202F: {(await office.WriteAsync(documents, cancellation).ConfigureAwait(false)).Count} sur {documents.Count}");
        else terminal.Wrapped("Pas de PDF\u202F: LibreOffice n’est pas installé sur cette machine.");
    }
}
