using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Maps;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Instruction;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The figures of a call; each leads to the list of its files.</summary>
public sealed class DashboardModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : PageModel
{
    private static readonly MapWords Asked = new("Demandes par département", "aucun dossier", "dossier", "dossiers");

    private DashboardOfCall? _board;

    public DashboardOfCall Board => _board.Required("the figures");

    public DepartementMap? Map { get; private set; }

    /// <summary>Whether the reader also sees the page of the call's life.</summary>
    public bool Manages { get; private set; }

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        _board = await queries.AskAsync(new CallDashboard(call), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (_board is null) return NotFound();
        Manages = await queries.AskAsync(new Reading.Doors.DoorOfManagement(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not null;
        Map = DepartementMap.Of(Board.Call.Definition, Board.Departements.ToDictionary(one => one.Key, one => new MapSum(one.Value.Requested, one.Value.Files)), Asked);
        return Page();
    }

    public string ListOf(string status) => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([status])));

    /// <summary>The files that are counted there, and no others.</summary>
    public string ListOfPlace(string departement) => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([.. WorkStatuses.GoingOn], [departement])));

    public string GrantedIn(string departement) => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([FileStatuses.Awarded], [departement])));

    public string AskedIn(WorkFilter filter) => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All, filter) with { Sort = WorkSort.Requested, Descending = true });

    public string ListOf(DashboardFigure figure) => links.DashboardFiles(Board.Call.Id, figure);

    /// <summary>Files of which a level has said this.</summary>
    public long SaidAt(string level, string said) => Board.Levels.GetValueOrDefault(level)?.GetValueOrDefault(said) ?? 0;

    /// <summary>Not to whoever is to judge before reading what others have said.</summary>
    public string? ListOf(string level, string said) =>
        SaidAt(level, said) > 0 && (Board.OpensOpinions || said == PaceView.Awaited) ? ListOf(new DashboardFigure.OfLevel(level, said)) : null;

    public string All => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All));

    public string ByAmount => links.Work(Board.Call.Id, WorkAddress.Beginning.With(WorkTab.All) with { Sort = WorkSort.Requested, Descending = true });

    public string FileOf(ApplicationRow file) => links.InstructedFile(file.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([file.Status])));

    public int DaysOf(ApplicationRow file) => file.SubmittedAt is { } at ? (int)(clock.GetUtcNow() - at).TotalDays : 0;

    public static string Words(PaceStep step) => step switch
    {
        PaceStep.Eligibility => "Du dépôt à l’éligibilité",
        PaceStep.Opinions => "De l’éligibilité aux avis",
        PaceStep.Decision => "Des avis à la notification",
        _ => throw new InvalidOperationException($"{step} has no words."),
    };
}
