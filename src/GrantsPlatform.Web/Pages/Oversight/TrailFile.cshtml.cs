using System.Text;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>The lines of a search as a file for spreadsheets, written as they are read.</summary>
public sealed class TrailFileModel(Queries queries, Visitor visitor, TrailSearch search) : PageModel
{
    private const int AtOnce = 200;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var problems = new FormProblems();
        if ((await search.ReadAsync(TrailAddress.Of(Request.Query), visitor.Viewer, problems, cancellation).ConfigureAwait(false)).Filter is not { } filter) return NotFound();
        if (await PageAsync(filter, null, cancellation).ConfigureAwait(false) is not { ObjectUnknown: false } page) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "historique.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(TrailCells.Columns)).ConfigureAwait(false);
        for (var next = page; next is not null; next = next.Next is { } after ? await PageAsync(filter, after, cancellation).ConfigureAwait(false) : null)
        {
            foreach (var line in next.Lines) await writer.WriteAsync(Line(TrailCells.Of(line))).ConfigureAwait(false);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
        }
        return new EmptyResult();
    }

    private ValueTask<FoundTrail?> PageAsync(TrailFilter filter, string? after, CancellationToken cancellation) =>
        queries.AskAsync(new TrailToSearch(filter, AtOnce, after), visitor.Viewer, cancellation);

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(CsvCell.Of)) + "\r\n";
}
