using System.Text;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>What has left, as a file for the accountant: only a batch that has left has one, and it is the same each time.</summary>
public sealed class BatchFileModel(Queries queries, Visitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellation) =>
        await queries.AskAsync(new OrdersOfBatch(batch), visitor.Viewer, cancellation).ConfigureAwait(false) is { State.Phase: BatchPhase.Exported } orders && OrdersFile.Of(orders) is { } file
            ? File(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true).GetPreamble().Concat(Encoding.UTF8.GetBytes(file.Text)).ToArray(), "text/csv; charset=utf-8", $"{batch.Replace(':', '-')}.csv")
            : NotFound();
}
