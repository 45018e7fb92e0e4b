using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The files of a call that have been kept for long enough under one of its delays.</summary>
internal sealed class FileToEraseSource() : ListSource(ExportedList.FilesToErase, "dossiers-echus", "/exploitation/conservation/{call}/tableur", Door.Oversight, "call")
{
    /// <summary>In addresses: the delay.</summary>
    public const string KindName = "nature";

    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => PurgePages.Read(asked.Query[KindName].ToString()) is { } how
        ? await asked.OpenAsync(
            new FilesToErase(asked.Of ?? "", how),
            found => new SheetDownload($"dossiers-echus-{PurgePages.CodeOf(how)}-{found.Call}", Head(found), found.Files.Length, found.Files.Select(Row).ToAsyncEnumerable()), cancellation).ConfigureAwait(false)
        : null;

    private static SheetHead Head(ErasableFiles found) => new("Dossiers échus",
    [
        new("Dossier"), new("Organisme", 50), new("À conserver jusqu’au"), new("Textes", 10), new("Fichiers", 10), new("Prolongé", 10), new("Effacement annoncé pour le"),
    ]) { Notes = [new("Liste", $"{found.Title}, {PurgeWords.Of(found.As)}"), .. found.Beyond > 0 ? [new SheetNote("Dossiers qui viendront ensuite", French.Number(found.Beyond))] : Array.Empty<SheetNote>()] };

    private static ImmutableArray<Cell> Row(ErasableFile file) =>
    [
        Cell.Of(file.Due.Number), Cell.Of(file.Due.Applicant), Cell.Of(file.Due.Until), Cell.Of((decimal)file.Records), Cell.Of((decimal)file.Uploads), Cell.Of(file.Due.IsOnHold), Cell.Of(file.Due.ErasableFrom),
    ];
}
