using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Downloads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Scans;

/// <summary>One page of a pile, as it was scanned: see <see cref="ShownFile"/>.</summary>
public sealed class SheetModel(PileDesk piles) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string production, int number, CancellationToken cancellation)
    {
        if (await piles.FindAsync(production, cancellation).ConfigureAwait(false) is not { } ordered
            || await piles.ReportAsync(ordered, cancellation).ConfigureAwait(false) is not { } report || number < 1 || number > report.Pages
            || await piles.OpenAsync(report, cancellation).ConfigureAwait(false) is not { } opened) return NotFound();
        using var pile = opened;
        return pile.Cut([number], report.Upright) is { } cut
            ? ShownFile.Of(HttpContext, new UploadRef($"page-{number}.pdf", FileType.Pdf.MediaType, cut.Length, ""), new MemoryStream(cut), save: false)
            : NotFound();
    }
}
