using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Instruction;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The files that a figure of the dashboard counts: what a level has said of them, or how long they took.</summary>
public sealed class DashboardFilesModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    private DashboardFigure? _figure;
    private ListedFigure? _listed;

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public DashboardFigure Figure => _figure.Required("the figure");

    public ListedFigure Listed => _listed.Required("the files");

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        var figure = DashboardAddress.Read(Request.Query);
        if (await queries.AskAsync(new FilesOfFigure(call, figure, After), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed)
            return After is null ? NotFound() : Redirect(links.DashboardFiles(call, figure));
        (_figure, _listed) = (figure, listed);
        return Page();
    }

    public string Title => FigureWords.Of(Figure, Listed.Call.Definition);

    /// <summary>How many days the files took; null: all of them are there.</summary>
    public string? Span => FigureWords.Span(Figure);

    public string FileOf(PacedFileRow file) => links.InstructedFile(file.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([file.Status])));
}
