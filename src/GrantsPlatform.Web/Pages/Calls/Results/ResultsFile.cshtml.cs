using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.Calls.Results;

/// <summary>The published results as a file for spreadsheets, written as it is read.</summary>
public sealed class ResultsFileModel(Queries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AwardedFiles(call), cancellation).ConfigureAwait(false) is not { Call: var found } awarded) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"resultats-{found.Id.Replace(':', '-')}.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(ResultsTable.Header(found.Definition)).ConfigureAwait(false);
        await foreach (var row in awarded.Files.WithCancellation(cancellation).ConfigureAwait(false))
            await writer.WriteAsync(ResultsTable.Line(row, found)).ConfigureAwait(false);
        return new EmptyResult();
    }
}
