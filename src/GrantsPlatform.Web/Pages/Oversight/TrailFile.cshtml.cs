using System.Globalization;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>The lines of a search as a file for spreadsheets, written as they are read.</summary>
public sealed class TrailFileModel(Queries queries, Visitor visitor, TrailSearch search) : PageModel
{
    private const int AtOnce = 200;

    private static readonly string[] Columns = ["Date", "Heure", "Qui", "Compte", "Ce qui s’est passé", "Acte", "Commande", "Objet", "Identifiant", "Version", "Motif", "Empreinte"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var problems = new FormProblems();
        if ((await search.ReadAsync(TrailAddress.Of(Request.Query), visitor.Viewer, problems, cancellation).ConfigureAwait(false)).Filter is not { } filter) return NotFound();
        if (await PageAsync(filter, null, cancellation).ConfigureAwait(false) is not { ObjectUnknown: false } page) return NotFound();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "historique.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(Columns)).ConfigureAwait(false);
        for (var next = page; next is not null; next = next.Next is { } after ? await PageAsync(filter, after, cancellation).ConfigureAwait(false) : null)
        {
            foreach (var line in next.Lines) await writer.WriteAsync(Line(Cells(line))).ConfigureAwait(false);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
        }
        return new EmptyResult();
    }

    private ValueTask<FoundTrail?> PageAsync(TrailFilter filter, string? after, CancellationToken cancellation) =>
        queries.AskAsync(new TrailToSearch(filter, AtOnce, after), visitor.Viewer, cancellation);

    private static IEnumerable<string> Cells(TrailLine line)
    {
        var at = ParisTime.Wall(line.At);
        return [
            at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), at.ToString("HH:mm:ss", CultureInfo.InvariantCulture), line.By, line.Person ?? "", line.What, line.Event, line.Command is { } command ? CommandWords.Of(command) : "", line.Object, line.Id.ToString(),
            line.Version.ToString(CultureInfo.InvariantCulture), line.ReasonErased ? "(effacé)" : line.Reason ?? "", line.Hash,
        ];
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(CsvCell.Of)) + "\r\n";
}
