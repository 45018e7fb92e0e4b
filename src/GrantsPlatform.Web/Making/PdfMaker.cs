using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making;

public enum PdfOf
{
    /// <summary>The act of a grant, by its file.</summary>
    Act,

    /// <summary>The minutes of a session.</summary>
    Minutes,
}

public sealed record PdfOrder(PdfOf Of, string Id);

/// <summary>Makes one document a PDF/A, with the mark of the act on each of its pages.</summary>
public sealed class PdfMaker(Queries queries, IFileStore files, PdfOffice office) : DocumentMaker<PdfOrder>
{
    public const string MakerName = "pdf";

    public override string Name => MakerName;

    /// <param name="number">Of the file.</param>
    public static string TitleOfAct(string number) => $"Convention {number} (PDF)";

    protected override async Task<WorkshopAnswer> MakeAsync(PdfOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (!office.IsThere) return new WorkshopAnswer.NotMade(new PdfUnavailable());
        if (await FindAsync(order, viewer, cancellation).ConfigureAwait(false) is not { } document) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        if ((await office.ConvertAsync([document.Word], cancellation).ConfigureAwait(false))[0] is not { } pdf) throw new IOException("LibreOffice made nothing of a document.");
        await bench.To.WriteAsync(document.Mark is { } mark ? PdfStamp.On(pdf, mark) : pdf, cancellation).ConfigureAwait(false);
        return new WorkshopAnswer.Made($"{document.Name}.pdf", PdfStamp.MediaType, Sight: await SightAsync(document.Call, viewer, cancellation).ConfigureAwait(false));
    }

    protected override async ValueTask<bool> IsOpenAsync(PdfOrder order, string? sight, Viewer viewer, CancellationToken cancellation) => order.Of switch
    {
        PdfOf.Act => await ActAsync(order.Id, viewer, cancellation).ConfigureAwait(false) is not null,
        // Of each of their files, too.
        _ => await queries.AskAsync(new SessionToSee(order.Id), viewer, cancellation).ConfigureAwait(false) is { } seen && await SightAsync(seen.Call, viewer, cancellation).ConfigureAwait(false) == sight,
    };

    private async ValueTask<Found?> FindAsync(PdfOrder order, Viewer viewer, CancellationToken cancellation)
    {
        if (order.Of == PdfOf.Minutes) return await MinutesAsync(order.Id, viewer, cancellation).ConfigureAwait(false);
        if (await ActAsync(order.Id, viewer, cancellation).ConfigureAwait(false) is not { } act || (act.Pending ?? act.InForce) is not { } text) return null;
        return new Found(Path.GetFileNameWithoutExtension(ActFile.NameOf(act, text)), await ActFile.OfAsync(act, text, files, cancellation).ConfigureAwait(false), ActFile.MarkOf(act, text), null);
    }

    /// <summary>As the grantee reads it, or the office that runs it.</summary>
    private async ValueTask<ReadableAct?> ActAsync(string application, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new ActToRead(application), viewer, cancellation).ConfigureAwait(false) ?? await queries.AskAsync(new ActToCopy(application), viewer, cancellation).ConfigureAwait(false);

    private async ValueTask<Found?> MinutesAsync(string session, Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new MinutesToPrint(session), viewer, cancellation).ConfigureAwait(false) is { Committee: { } seen } minutes
            ? new Found($"proces-verbal-{seen.Zone.DayOf(seen.State.Plan.StartsAt):yyyy-MM-dd}", WordFile.Of(MinutesPaper.Of(minutes)), null, seen.Call)
            : null;

    private ValueTask<string?> SightAsync(string? call, Viewer viewer, CancellationToken cancellation) => MarkAsync(queries, new MarkOfSight(call), viewer, cancellation);

    /// <param name="Mark">What its pages are marked with; null: nothing.</param>
    /// <param name="Call">Whose files it is about; null: of one file.</param>
    private sealed record Found(string Name, byte[] Word, string? Mark, string? Call);
}
