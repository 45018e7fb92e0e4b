using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>Ends an agreement, once it has been said what that means for each payment and each report.</summary>
public sealed class TerminateModel(Queries queries, Visitor visitor, Desk desk, Links links, TimeProvider clock) : AgreementPage(queries, visitor, desk, links)
{
    [BindProperty]
    public string? Reason { get; set; }

    public DateOnly Today => ParisTime.DayOf(clock.GetUtcNow());

    public bool IsBlocked => Seen.State.Instalments.Values.Any(one => one.IsInBatch);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) && Seen.May(new TerminateAgreement()) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false)
            ? await ActAsync(new TerminateAgreement(), Reason, nameof(Reason), "La convention est résiliée.", cancellation).ConfigureAwait(false)
            : NotFound();

    public static string Becomes(Instalment one) => one switch
    {
        { IsPaid: true } => "Reste payé",
        { Phase: InstalmentPhase.Cancelled } => "Déjà annulé",
        { IsInBatch: true } => "Empêche la résiliation\u202F: il attend le retour du comptable",
        _ => "Est annulé",
    };

    public string Becomes(Core.Reports.ReportRow report) => report.Status switch
    {
        "accepted" or "submitted" or "returned" or "cancelled" => "Reste tel quel",
        _ when report.Kind == Core.Programmes.ReportKind.Interim && report.DueOn > Today => "N’est plus attendu",
        _ => "Reste dû, jusqu’au jour de la résiliation",
    };
}
