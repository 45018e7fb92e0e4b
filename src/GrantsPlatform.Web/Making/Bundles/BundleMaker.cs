using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>Makes many documents one file: an archive, or what a printer takes in one go. What could not be made stands in its summary, with the reason.</summary>
public sealed class BundleMaker(Queries queries, IFileStore files, PdfOffice office, TimeProvider clock) : DocumentMaker<BundleOrder>
{
    public const string MakerName = "bundle";

    public override string Name => MakerName;

    protected override async Task<WorkshopAnswer> MakeAsync(BundleOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (await order.OpenAsync(queries, files, clock, viewer, cancellation).ConfigureAwait(false) is not { } bundle) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        if (order.Form == BundleForm.Pdf && !office.IsThere) return new WorkshopAnswer.NotMade(new PdfUnavailable());
        var sight = await SightAsync(bundle.Call, viewer, cancellation).ConfigureAwait(false);
        await using IBundleWriter writer = (order.Form, office.IsThere) switch
        {
            (BundleForm.Word, _) => new WordArchive(bench.To, clock),
            (BundleForm.Pdf, _) => new PdfArchive(bench.To, office, clock),
            (_, true) => new PrintedPdf(bench.To, office, bundle.Title),
            _ => new PrintedWord(bench.To),
        };
        var told = await FillAsync(writer, bundle, bench, cancellation).ConfigureAwait(false);
        return new WorkshopAnswer.Made($"{bundle.Name}.{writer.Extension}", MediaTypeOf(writer.Extension), told.In.Length, sight, told.Out.Length + bundle.Hidden);
    }

    protected override async ValueTask<bool> IsOpenAsync(BundleOrder order, string? sight, Viewer viewer, CancellationToken cancellation) =>
        await order.OpenAsync(queries, files, clock, viewer, cancellation).ConfigureAwait(false) is { } bundle && await SightAsync(bundle.Call, viewer, cancellation).ConfigureAwait(false) == sight;

    private async Task<BundleTold> FillAsync(IBundleWriter writer, Bundle bundle, Workbench bench, CancellationToken cancellation)
    {
        var seen = 0L;
        await foreach (var one in bundle.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await writer.AddAsync(one, cancellation).ConfigureAwait(false);
            await bench.AdvancedAsync(++seen, Math.Max(seen, bundle.Count), cancellation).ConfigureAwait(false);
        }
        return await writer.EndAsync(told => WordFile.Of(BundleSummary.Of(bundle, told, clock.GetUtcNow())), cancellation).ConfigureAwait(false);
    }

    private ValueTask<string?> SightAsync(string call, Viewer viewer, CancellationToken cancellation) => MarkAsync(queries, new MarkOfSight(call), viewer, cancellation);

    private static string MediaTypeOf(string extension) => extension switch
    {
        "zip" => "application/zip",
        "pdf" => PdfStamp.MediaType,
        _ => WordFile.MediaType,
    };
}
