using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A report: written by the team, certified and sent by whoever represents the organisation. What was not sent back does not move.</summary>
[Takes(BodyLimit.Section)]
public sealed class ReportModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private FillableReport? _report;
    private ReportForm? _form;

    public FillableReport Report => _report ?? throw new InvalidOperationException("Shown before it was found.");

    internal ReportForm Form => _form ??= new ReportForm(Report, Request.HasFormContentType ? Request.Form : null, Problems);

    /// <summary>Hash of the content that the form showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public bool Certified { get; set; }

    public bool MayWrite => Report.Grant.Applicant.MayWrite(visitor.SignedInAs);

    public bool MayCertify => Report.Grant.Applicant.Has(visitor.SignedInAs, MemberRight.LegalRepresentative)
        || (Report.Rule.DelegatedCertification && Report.Grant.Applicant.Has(visitor.SignedInAs, MemberRight.DelegatedSignatory));

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Report.IsOpen) return Again(new ReportInWrongPhase(ReportWords.Of(Report.State.Phase)));
        var id = ReportState.IdOf(application, report);
        var sends = Request.Form["then"] == "submit";
        // What is certified is what was on the screen, and what this person adds to it.
        if (sends && Seen != Report.State.ContentHash) return Again(new ReportContentChanged());
        if (sends && !Certified) Problems.Add(new ReportNotCertified(), nameof(Certified));
        var changes = Form.Changes();
        if (!changes.Values.IsEmpty && await desk.SendAsync(id, changes, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refused) return Refused(refused);
        if (Problems.Any) return Again();
        if (!sends)
        {
            this.Say("Le bilan est enregistré.");
            return Redirect(links.Report(application, report));
        }
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        var submission = Form.Submission(Report.State.ContentHash, Certified);
        if (Problems.Any) return Again();
        if (await desk.SendAsync(id, submission, Desk.NewId(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Refused(refusal);
        this.Say("Le bilan est transmis au service.");
        return Redirect(links.Report(application, report));
    }

    private IActionResult Refused(Refusal refusal)
    {
        switch (refusal)
        {
            case ReportIncomplete incomplete: Form.Tell(incomplete.Problems); break;
            case ReportValuesMalformed malformed: Form.Tell(malformed.Problems); break;
            case FiguresNotAsSealed figures: Form.Tell(figures.Problems); break;
            case ReportChangedMeanwhile changed: return Again(changed, ReportForm.NameOf(changed.Field));
            default: return Again(refusal);
        }
        return Again();
    }

    private async Task<bool> FindAsync(string application, string report, CancellationToken cancellation)
    {
        _report = await queries.AskAsync(new ReportToFill(application, report), visitor.Viewer, cancellation).ConfigureAwait(false);
        _form = null;
        return _report is { State.Phase: not ReportPhase.Telling };
    }
}
