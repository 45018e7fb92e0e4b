using System.Collections.Immutable;
using System.IO.Compression;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Pdf;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>An archive with a file for each document, and the summary. What it takes of memory does not depend on how many there are.</summary>
internal abstract class BundleArchive(Stream to, TimeProvider clock) : IBundleWriter
{
    private readonly ZipArchive _archive = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly ImmutableArray<Bundled.Paper>.Builder _in = ImmutableArray.CreateBuilder<Bundled.Paper>();
    private readonly ImmutableArray<Bundled.LeftOut>.Builder _out = ImmutableArray.CreateBuilder<Bundled.LeftOut>();

    public string Extension => "zip";

    public async ValueTask AddAsync(Bundled one, CancellationToken cancellation)
    {
        if (one is Bundled.LeftOut left) _out.Add(left);
        if (one is Bundled.Paper paper) await TakeAsync(paper, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<BundleTold> EndAsync(Func<BundleTold, byte[]> summary, CancellationToken cancellation)
    {
        await FlushAsync(cancellation).ConfigureAwait(false);
        var told = new BundleTold(_in.ToImmutable(), _out.ToImmutable());
        await WriteSummaryAsync(summary(told), cancellation).ConfigureAwait(false);
        return told;
    }

    protected abstract ValueTask TakeAsync(Bundled.Paper paper, CancellationToken cancellation);

    protected virtual ValueTask FlushAsync(CancellationToken cancellation) => default;

    protected abstract ValueTask WriteSummaryAsync(byte[] summary, CancellationToken cancellation);

    protected void LeaveOut(Bundled.Paper paper, string why) => _out.Add(new Bundled.LeftOut(paper.Number, paper.Applicant, why));

    protected async ValueTask WriteAsync(Bundled.Paper paper, string name, byte[] content, CancellationToken cancellation)
    {
        await WriteAsync(name, content, cancellation).ConfigureAwait(false);
        // What it says is written; its bytes are not kept.
        _in.Add(paper with { Word = [] });
    }

    protected async ValueTask WriteAsync(string name, byte[] content, CancellationToken cancellation)
    {
        // Both are archives, or nearly, by themselves.
        var entry = _archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(Zone.Paris.Wall(clock.GetUtcNow()), TimeSpan.Zero);
        await using var written = await entry.OpenAsync(cancellation).ConfigureAwait(false);
        await written.WriteAsync(content, cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await _archive.DisposeAsync().ConfigureAwait(false);
}

internal sealed class WordArchive(Stream to, TimeProvider clock) : BundleArchive(to, clock)
{
    protected override ValueTask TakeAsync(Bundled.Paper paper, CancellationToken cancellation) => WriteAsync(paper, $"{paper.Name}.docx", paper.Word, cancellation);

    protected override ValueTask WriteSummaryAsync(byte[] summary, CancellationToken cancellation) => WriteAsync("sommaire.docx", summary, cancellation);
}

internal sealed class PdfArchive(Stream to, PdfOffice office, TimeProvider clock) : BundleArchive(to, clock)
{
    private readonly PdfCopying _copying = new(office);

    protected override async ValueTask TakeAsync(Bundled.Paper paper, CancellationToken cancellation) =>
        await PutAsync(await _copying.AddAsync(paper, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    protected override async ValueTask FlushAsync(CancellationToken cancellation) => await PutAsync(await _copying.FlushAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    protected override async ValueTask WriteSummaryAsync(byte[] summary, CancellationToken cancellation)
    {
        if (await _copying.OfAsync(summary, cancellation).ConfigureAwait(false) is { } pdf) await WriteAsync("sommaire.pdf", pdf, cancellation).ConfigureAwait(false);
        else await WriteAsync("sommaire.docx", summary, cancellation).ConfigureAwait(false);
    }

    private async ValueTask PutAsync(IEnumerable<(Bundled.Paper Paper, byte[]? Pdf)> copied, CancellationToken cancellation)
    {
        foreach (var (paper, pdf) in copied)
            if (pdf is null) LeaveOut(paper, PdfCopying.NotConverted);
            else await WriteAsync(paper, $"{paper.Name}.pdf", pdf, cancellation).ConfigureAwait(false);
    }
}
