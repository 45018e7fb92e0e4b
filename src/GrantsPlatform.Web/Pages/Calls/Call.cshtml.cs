using GrantsPlatform.Core.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>Everything that an applicant should know of a call before beginning.</summary>
public sealed class CallModel(Queries queries, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public PublicCall Shown { get; private set; } = null!;
    public ProgrammeDefinition Rules => Shown.Definition;

    public IEnumerable<Field> Documents => Rules.Form.Fields.Where(asked => asked.Type == FieldType.Attachments);
    public IEnumerable<Field> Declarations => Rules.Form.Fields.Where(asked => asked.Type == FieldType.Declaration);
    public IEnumerable<ReportRule> DatedReports => Rules.Reports.Where(report => report.Kind != ReportKind.Activity);

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedCall(call), cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Shown = found;
        return Page();
    }
}
