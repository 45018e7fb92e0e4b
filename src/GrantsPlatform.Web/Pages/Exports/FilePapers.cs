using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Forms;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Papers that are made of what the record holds of one file: the activity report of a register, and the common forms.</summary>
public enum FilePaper
{
    /// <summary>As it may be handed on.</summary>
    Activity,

    /// <summary>With every count, for the grantee alone.</summary>
    WholeActivity,

    /// <summary>The common application form, for the team of the file.</summary>
    OwnForm,

    /// <summary>The same for those who instruct the file.</summary>
    Form,

    /// <summary>The financial report as it was submitted, for those who examine it.</summary>
    FinancialReport,

    /// <summary>The same for the grantee.</summary>
    OwnFinancialReport,
}

/// <summary>The addresses of these papers, each behind the door of the page that links to it.</summary>
internal static class FilePapers
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string NameOf(FilePaper paper) => $"paper-{paper}";

    public static void MapFilePapers(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/subventions/{application}/suivi/rapport.docx", Reading, ActivityAsync).WithName(NameOf(FilePaper.Activity)).Behind(Door.File(RightsTo.Write));
        endpoints.MapMethods("/subventions/{application}/suivi/rapport-interne.docx", Reading, WholeActivityAsync).WithName(NameOf(FilePaper.WholeActivity)).Behind(Door.File(RightsTo.Write));
        endpoints.MapMethods("/dossiers/{application}/cerfa-demande.docx", Reading, OwnFormAsync).WithName(NameOf(FilePaper.OwnForm)).Behind(Door.File());
        endpoints.MapMethods("/instruction/dossiers/{application}/cerfa-demande.docx", Reading, FormAsync).WithName(NameOf(FilePaper.Form)).Behind(Door.Instruction);
        endpoints.MapMethods("/instruction/bilans/{application}/{report}/compte-rendu-financier.docx", Reading, FinancialReportAsync).WithName(NameOf(FilePaper.FinancialReport)).Behind(Door.Report);
        endpoints.MapMethods("/subventions/{application}/bilans/{report}/compte-rendu-financier.docx", Reading, OwnFinancialReportAsync).WithName(NameOf(FilePaper.OwnFinancialReport)).Behind(Door.File());
    }

    private static Task<IResult> ActivityAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        ReportAsync(application, false, queries, visitor, cancellation);

    private static Task<IResult> WholeActivityAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        ReportAsync(application, true, queries, visitor, cancellation);

    private static async Task<IResult> ReportAsync(string application, bool whole, Queries queries, Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new ActivityOfGrant(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } activity
            ? Answer(ActivityReport.Of(activity, whole), $"rapport-d-activite{(whole ? "-interne" : "")}-{activity.Number}")
            : Results.NotFound();

    private static async Task<IResult> OwnFormAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new FormOfOwnFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } form ? Answer(ApplicationFormPaper.Of(form), $"cerfa-demande-{form.Number}") : Results.NotFound();

    private static async Task<IResult> FormAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new FormOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } form ? Answer(ApplicationFormPaper.Of(form), $"cerfa-demande-{form.Number}") : Results.NotFound();

    private static async Task<IResult> FinancialReportAsync([FromRoute] string application, [FromRoute] string report, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        Answer(await queries.AskAsync(new ReportToExamine(application, report), visitor.Viewer, cancellation).ConfigureAwait(false));

    private static async Task<IResult> OwnFinancialReportAsync([FromRoute] string application, [FromRoute] string report, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        Answer(await queries.AskAsync(new OwnReportAsSent(application, report), visitor.Viewer, cancellation).ConfigureAwait(false));

    private static IResult Answer(ExaminedReport? report) => report is { State.Submission: not null, Rule.FinancialReport: true }
        ? Answer(FinancialReportPaper.Of(report), $"compte-rendu-financier-{report.Number}")
        : Results.NotFound();

    private static IResult Answer(Paper paper, string name) => Results.File(WordFile.Of(paper), WordFile.MediaType, $"{name.Replace(':', '-')}.docx");
}
