using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What became of each file of a purge.</summary>
internal sealed class PurgedFileSource() : ListSource(ExportedList.PurgedFiles, "dossiers-effaces", "/exploitation/effacements/{purge}/tableur", Door.Oversight, "purge")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new PurgeToFollow(asked.Of ?? ""), seen => new SheetDownload($"effacement-{seen.Id}", Head(seen), seen.Files.Length, seen.Files.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head(FollowedPurge seen) => new("Effacement",
    [
        new("Dossier"), new("Organisme", 50), new("Résultat"), new("Textes effacés"), new("Effacé le"), new("À conserver jusqu’au"), new("Pourquoi", 80),
    ]) { Notes = [new("Liste", $"{seen.CallTitle}, {PurgeWords.Of(seen.State.Origin.As)}, annoncé le {French.Date(ParisTime.DayOf(seen.State.Origin.At))}")] };

    private static ImmutableArray<Cell> Row(PurgedFile file)
    {
        var gone = file.End == PurgedEnd.Erased ? file.Erased : null;
        return
        [
            Cell.Of(file.Number), Cell.Of(file.Applicant), Cell.Of(PurgePages.Of(file.End).Words), Cell.Of((decimal?)gone?.Records), Cell.Of(gone is null ? null : ParisTime.DayOf(gone.At)),
            Cell.Of(gone?.Until), Cell.Of(gone is null && file.Why is { } why ? $"{why.Message} {why.Remedy}" : null),
        ];
    }
}
