using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Jobs;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What became of each object of a job.</summary>
internal sealed class JobResultSource() : ListSource(ExportedList.JobResults, "resultats-de-traitement", "/traitements/{job}/tableur", Door.Job, "job")
{
    /// <summary>In addresses: those that ended so.</summary>
    public const string EndName = "issue";

    private const int AtOnce = 500;

    /// <summary>Files that somebody has stepped back from are not named any more.</summary>
    public override MarkOfSight Sight(string? of) => new(null) { InEveryCall = true };

    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var (job, only) = (asked.Of ?? "", JobPages.EndOf(asked.Query[EndName]));
        if (await asked.Queries.AskAsync(new JobToFollow(job, only, 0, 1), asked.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return null;
        return await asked.OpenAsync(
            from => new JobToFollow(job, only, from is null ? 0 : int.Parse(from, CultureInfo.InvariantCulture), AtOnce), page => (page.Lines, Next(page)),
            lines => new SheetDownload($"traitement-{job}", Head(seen, only), seen.Found, lines.Select(Row)), cancellation).ConfigureAwait(false);
    }

    /// <summary>Null also where the rest is kept no more.</summary>
    private static string? Next(FollowedJob page) =>
        page.Lines.IsEmpty || page.From + page.Lines.Length >= page.Found ? null : (page.From + page.Lines.Length).ToString(CultureInfo.InvariantCulture);

    private static SheetHead Head(FollowedJob seen, DeedEnd? only) => new("Résultats", [new("Dossier"), new("Organisme", 50), new("Résultat"), new("Pourquoi", 100)])
    {
        Notes = [new("Liste", $"{JobWords.OfDeed(seen.State.Deed)}{(only is { } end ? $" ({JobPages.Of(end).Words})" : "")}")],
    };

    private static ImmutableArray<Cell> Row(JobLine line) =>
        [Cell.Of(line.Object.Title is null ? JobPages.Unseen : line.Object.Number), Cell.Of(line.Object.Title), Cell.Of(JobPages.Of(line.Result.End).Words), Cell.Of(JobPages.WhyOf(line))];
}
