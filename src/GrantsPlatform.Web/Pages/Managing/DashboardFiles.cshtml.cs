using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using GrantsPlatform.Web.Pages.Instruction;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The files that a figure of the dashboard counts: what a level has said of them, or how long they took.</summary>
public sealed class DashboardFilesModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    private DashboardFigure? _figure;
    private ListedFigure? _listed;

    [BindProperty(SupportsGet = true, Name = "etape")]
    public string? Step { get; set; }

    [BindProperty(SupportsGet = true, Name = "de")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "a")]
    public int? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "niveau")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "avis")]
    public string? Said { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public DashboardFigure Figure => _figure.Required("the figure");

    public ListedFigure Listed => _listed.Required("the files");

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        var figure = DashboardAddress.Read(Step, From, To, Level, Said);
        if (await queries.AskAsync(new FilesOfFigure(call, figure, After), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed)
            return After is null ? NotFound() : Redirect(links.DashboardFiles(call, figure));
        (_figure, _listed) = (figure, listed);
        return Page();
    }

    public string Title => Figure switch
    {
        DashboardFigure.OfStep step => DashboardModel.Words(step.Step),
        DashboardFigure.OfLevel level => $"{Listed.Call.Definition.Levels.First(known => known.Code == level.Level).Label}\u202F: {SaidWords(level.Said)}",
        _ => throw new InvalidOperationException($"{Figure} has no title."),
    };

    /// <summary>How many days the files took; null: all of them are there.</summary>
    public string? Span => Figure switch
    {
        DashboardFigure.OfStep { From: var from, To: { } to } when from == to => French.Count(to, "jour"),
        DashboardFigure.OfStep { From: var from, To: { } to } => $"De {from} à {French.Count(to, "jour")}",
        DashboardFigure.OfStep { From: > 0 and var from } => $"{French.Count(from, "jour")} ou plus",
        _ => null,
    };

    public string FileOf(PacedFileRow file) => links.InstructedFile(file.Id, WorkAddress.Beginning.With(WorkTab.All, new WorkFilter([file.Status])));

    private static string SaidWords(string said) =>
        said == PaceView.Awaited ? "avis attendu" : $"avis {CodeWords.Of(Enum.GetValues<Opinion>().First(opinion => Wire.NameOf(opinion) == said))}";
}
