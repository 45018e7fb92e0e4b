using System.Text;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>The record of a file as a text to keep: what has happened, what was asked and written, and the notes of the service, marked as internal.</summary>
public sealed class RecordModel(Queries queries, Visitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await queries.AskAsync(new FileForInstruction(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } seen
            ? File(Encoding.UTF8.GetBytes(RecordText.Of(seen)), "text/plain; charset=utf-8", $"dossier-{seen.Number}.txt")
            : NotFound();
}
