using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Downloads;

/// <summary>A list as a spreadsheet, written while it is read: what it takes of memory does not depend on its length.</summary>
/// <param name="Name">Of the file, without what tells its format.</param>
/// <param name="Counted">How many rows the screen says; null: it reads on page by page, and says it of none. The file says how many it holds.</param>
public sealed record SheetDownload(string Name, SheetHead Head, long? Counted, IAsyncEnumerable<ImmutableArray<Cell>> Rows)
{
    /// <summary>As addresses name it; what they do not name is Excel's.</summary>
    public const string FormatName = "format";

    /// <summary>How often whoever waits hears of it.</summary>
    private const int RowsBetweenWords = 200;

    /// <summary>It is filled and imported back, which takes it whole: its columns are not chosen.</summary>
    public bool IsReturned { get; init; }

    /// <summary>The headings from which columns are chosen, in their order; one that two columns bear stands for both.</summary>
    public ImmutableArray<string> Choices => IsReturned ? [] : [.. Head.Columns.Select(column => column.Heading).Distinct()];

    /// <summary>With the columns of these headings alone, in the order of the list. None named: with all.</summary>
    /// <returns>Null: the list has none of them any more.</returns>
    public SheetDownload? Of(ImmutableArray<string> headings)
    {
        if (headings.IsEmpty || IsReturned) return this;
        var kept = Head.Columns.Index().Where(one => headings.Contains(one.Item.Heading)).Select(one => one.Index).ToImmutableArray();
        if (kept.IsEmpty) return null;
        var note = new SheetNote("Colonnes", $"{French.Count(kept.Length, "choisie")} sur {French.Number(Head.Columns.Length)}");
        return this with
        {
            Head = Head with { Columns = [.. kept.Select(at => Head.Columns[at])], Notes = [.. Head.Notes, note] },
            Rows = Rows.Select(row => kept.Select(at => row[at]).ToImmutableArray()),
        };
    }

    /// <summary>What it is called where documents are listed: the list and its narrowing.</summary>
    public string Title => Head.Notes is not [var first, ..] ? Head.Name
        : first.Value.StartsWith(Head.Name, StringComparison.Ordinal) ? first.Value
        : $"{Head.Name}\u202F: {first.Value}";

    /// <summary>How many rows there may be where nobody has counted them, for whoever waits; 0: that is not known either.</summary>
    public Func<CancellationToken, ValueTask<long>> AtMostAsync { get; init; } = static _ => ValueTask.FromResult(0L);

    public bool IsTooLongFor(SheetFormat format) => IsTooLong(Counted, format);

    public string FileName(SheetFormat format) => $"{Name.Replace(':', '-')}.{format.Extension()}";

    public async Task<IResult> AnswerAsync(HttpContext context, TimeProvider clock)
    {
        if (FormatOf(context.Request.Query[FormatName]) is not { } format) return Results.NotFound();
        // What has begun cannot be taken back: in the background it is tried all the same.
        if (IsTooLongFor(format) || (Counted is null && IsTooLong(await AtMostAsync(context.RequestAborted).ConfigureAwait(false), format))) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        context.Response.ContentType = format.MediaType();
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = FileName(format) }.ToString();
        await WriteAsync(format, context.Response.Body, clock, (_, _) => default, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    /// <returns>How many rows it holds.</returns>
    /// <exception cref="SheetTooLongException">They are more than the format takes, and nobody had counted them.</exception>
    /// <param name="advanced">Told now and then how many are written.</param>
    public async Task<long> WriteAsync(SheetFormat format, Stream to, TimeProvider clock, Func<long, CancellationToken, ValueTask> advanced, CancellationToken cancellation)
    {
        var said = Counted is { } counted ? [new SheetNote("Lignes à l’écran", French.Number(counted))] : Array.Empty<SheetNote>();
        var head = Head with { Notes = [.. Head.Notes, .. said, new SheetNote("Tiré le", French.Meeting(clock.GetUtcNow(), Zone.Paris))] };
        await using var way = new LentStream(to);
        await using var sheet = await Sheet.BeginAsync(format, way, head, cancellation).ConfigureAwait(false);
        var rows = 0L;
        await foreach (var row in Rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await sheet.AddAsync(row, cancellation).ConfigureAwait(false);
            await way.SendAsync(cancellation).ConfigureAwait(false);
            if (++rows % RowsBetweenWords == 0) await advanced(rows, cancellation).ConfigureAwait(false);
        }
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        await way.SendAllAsync(cancellation).ConfigureAwait(false);
        if (rows > 0) await advanced(rows, cancellation).ConfigureAwait(false);
        return rows;
    }

    /// <summary>Excel's where none is named; null where what is named is none.</summary>
    public static SheetFormat? FormatOf(string? name) =>
        string.IsNullOrEmpty(name) ? SheetFormat.Xlsx : Enum.GetValues<SheetFormat>().Where(format => format.Extension() == name).Select(format => (SheetFormat?)format).FirstOrDefault();

    private static bool IsTooLong(long? rows, SheetFormat format) => rows >= Sheet.MostRows && format != SheetFormat.Csv;
}
