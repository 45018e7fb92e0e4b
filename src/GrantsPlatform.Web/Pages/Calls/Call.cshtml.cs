using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>Everything that an applicant should know of a call before beginning.</summary>
public sealed class CallModel(Queries queries, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public PublicCall Shown { get => field.Required("what is shown"); private set; }
    public ProgrammeDefinition Rules => Shown.Definition;

    public IEnumerable<Field> Documents => Rules.Form.Fields.Where(asked => asked.Type == FieldType.Uploads);
    public IEnumerable<Field> Declarations => Rules.Form.Fields.Where(asked => asked.Type == FieldType.Declaration);
    public IEnumerable<ReportRule> DatedReports => Rules.Reports.Where(report => report.Kind != ReportKind.Activity);

    public bool MayStillBegin => Shown.Standing is CallStanding.Open or CallStanding.Coming;

    public string BeforeTitle => MayStillBegin ? "Avant de commencer" : "Ce que l’appel demandait";

    /// <summary>Then a column of equal weights would say less than a sentence.</summary>
    public bool CriteriaWeighAlike => Rules.Scoring.Criteria.Length > 1 && Rules.Scoring.Criteria.Select(criterion => criterion.Weight).Distinct().Count() == 1;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedCall(call), cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Shown = found;
        return Page();
    }
}
