using System.Collections.Immutable;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What somebody has had done to many.</summary>
internal sealed class JobSource() : ListSource(ExportedList.Jobs, "traitements", "/traitements/tableur", Door.Agents, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        after => new MyJobs(After: after), page => (page.Jobs, page.Next), jobs => new SheetDownload("traitements", Head, null, jobs.Select(Row)), cancellation);

    private static SheetHead Head => new("Vos traitements",
    [
        new("Traitement", 40), new("Lancé le"), new("État"), new("Dossiers", 10), new("Faits", 10), new("Inchangés", 10), new("Refusés", 10), new("En échec", 10),
    ]);

    private static ImmutableArray<Cell> Row(JobRow job) =>
    [
        Cell.Of(JobWords.OfDeed(job.Deed)), new Cell.Moment(ParisTime.Wall(job.StartedAt)), Cell.Of(JobWords.Of(job.Phase)), Cell.Of((decimal)job.Objects), Cell.Of((decimal)job.Tally.Done),
        Cell.Of((decimal)job.Tally.Unchanged), Cell.Of((decimal)job.Tally.Refused), Cell.Of((decimal)job.Tally.Failed),
    ];
}
