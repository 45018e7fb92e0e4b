using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The balance sheet of a call: as a page, and as the files that offices work with.</summary>
public sealed class BalanceSheetModel(Queries queries, Visitor visitor) : PageModel
{
    private BalanceSheet? _sheet;

    public BalanceSheet Sheet => _sheet.Required("the balance sheet");

    public string Call { get; private set; } = "";

    public ImmutableArray<Chapter> Chapters => BalanceChapters.Of(Sheet);

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) => await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public Task<IActionResult> OnGetWordAsync(string call, CancellationToken cancellation) => FileAsync(call, BalanceFormat.Word, cancellation);

    public Task<IActionResult> OnGetSlidesAsync(string call, CancellationToken cancellation) => FileAsync(call, BalanceFormat.Slides, cancellation);

    public Task<IActionResult> OnGetWorkbookAsync(string call, CancellationToken cancellation) => FileAsync(call, BalanceFormat.Workbook, cancellation);

    private async Task<IActionResult> FileAsync(string call, BalanceFormat format, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? File(BalanceFiles.Of(Sheet, format), format.MediaType(), $"bilan-{call}.{format.Extension()}") : NotFound();

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        (Call, _sheet) = (call, await queries.AskAsync(new BalanceSheetOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false));
        return _sheet is not null;
    }
}
