using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Downloads;

/// <summary>A list as a spreadsheet, on its way while it is read: what it takes of memory does not depend on its length.</summary>
/// <param name="Name">Of the file, without what tells its format.</param>
/// <param name="Counted">How many rows the screen says; the file says how many it holds.</param>
public sealed record SheetDownload(string Name, SheetHead Head, long Counted, IAsyncEnumerable<ImmutableArray<Cell>> Rows)
{
    /// <summary>As addresses name it; what they do not name is Excel's.</summary>
    public const string FormatName = "format";

    public async Task<IResult> AnswerAsync(HttpContext context, TimeProvider clock)
    {
        var format = FormatOf(context.Request.Query[FormatName]);
        if (Counted >= Sheet.MostRows && format != SheetFormat.Csv) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        context.Response.ContentType = format.MediaType();
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{Name.Replace(':', '-')}.{format.Extension()}" }.ToString();
        var head = Head with { Notes = [.. Head.Notes, new SheetNote("Lignes à l’écran", French.Number(Counted)), new SheetNote("Tiré le", French.Meeting(clock.GetUtcNow(), Zone.Paris))] };
        await WriteAsync(format, head, context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    private async Task WriteAsync(SheetFormat format, SheetHead head, Stream to, CancellationToken cancellation)
    {
        await using var way = new LentStream(to);
        await using var sheet = await Sheet.BeginAsync(format, way, head, cancellation).ConfigureAwait(false);
        await foreach (var row in Rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
            await way.SendAsync(cancellation).ConfigureAwait(false);
        }
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        await way.SendAllAsync(cancellation).ConfigureAwait(false);
    }

    private static SheetFormat FormatOf(string? name) => Enum.GetValues<SheetFormat>().FirstOrDefault(format => format.Extension() == name);
}
