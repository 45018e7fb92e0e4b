using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What the platform asks a person to look at, or what was settled.</summary>
internal sealed class TaskSource() : ListSource(ExportedList.Tasks, "taches", "/exploitation/taches/tableur", Door.Administrators, null)
{
    private const int AtOnce = 200;

    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var settled = asked.Query["etat"] == TasksModel.Settled;
        return asked.OpenAsync(
            after => new OperatorTasks(settled, AtOnce, after), page => (page.Tasks, page.Next), tasks => new SheetDownload("taches-d-exploitation", Head(settled), null, tasks.Select(Row)), cancellation);
    }

    private static SheetHead Head(bool settled) =>
        new("Tâches d’exploitation", [new("Ce qui s’est passé", 80), new("Objet", 50), new("Depuis")]) { Notes = [new("Liste", settled ? "réglées" : "à regarder")] };

    private static ImmutableArray<Cell> Row(ListedTask task) => [Cell.Of(task.What), Cell.Of(task.About), new Cell.Moment(ParisTime.Wall(task.RaisedAt))];
}
