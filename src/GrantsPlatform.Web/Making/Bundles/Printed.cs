using System.Collections.Immutable;
using GrantsPlatform.Documents.Bundles;
using GrantsPlatform.Documents.Pdf;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>One PDF to be printed: the summary, then each document from the front of a sheet on.</summary>
internal sealed class PrintedPdf(Stream to, PdfOffice office, string title) : IBundleWriter
{
    private readonly PdfCopying _copying = new(office);
    private readonly PdfBinding _binding = new(to, title);
    private readonly ImmutableArray<Bundled.Paper>.Builder _in = ImmutableArray.CreateBuilder<Bundled.Paper>();
    private readonly ImmutableArray<Bundled.LeftOut>.Builder _out = ImmutableArray.CreateBuilder<Bundled.LeftOut>();

    public string Extension => "pdf";

    public async ValueTask AddAsync(Bundled one, CancellationToken cancellation)
    {
        if (one is Bundled.LeftOut left) _out.Add(left);
        if (one is Bundled.Paper paper) Put(await _copying.AddAsync(paper, cancellation).ConfigureAwait(false));
    }

    public async ValueTask<BundleTold> EndAsync(Func<BundleTold, byte[]> summary, CancellationToken cancellation)
    {
        Put(await _copying.FlushAsync(cancellation).ConfigureAwait(false));
        var told = new BundleTold(_in.ToImmutable(), _out.ToImmutable());
        _binding.AddFirst(await _copying.OfAsync(summary(told), cancellation).ConfigureAwait(false) ?? throw new IOException("LibreOffice made no summary."), "Sommaire");
        _binding.End();
        return told;
    }

    private void Put(IEnumerable<(Bundled.Paper Paper, byte[]? Pdf)> copied)
    {
        foreach (var (paper, pdf) in copied)
        {
            if (pdf is null)
            {
                _out.Add(new Bundled.LeftOut(paper.Number, paper.Applicant, PdfCopying.NotConverted));
                continue;
            }
            _binding.Add(pdf, $"{paper.Number}, {paper.Applicant}");
            // What it says is written; its bytes are not kept.
            _in.Add(paper with { Word = [] });
        }
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>One Word file to be printed, where there is no LibreOffice.</summary>
internal sealed class PrintedWord(Stream to) : IBundleWriter
{
    private readonly List<Bundled.Paper> _in = [];
    private readonly ImmutableArray<Bundled.LeftOut>.Builder _out = ImmutableArray.CreateBuilder<Bundled.LeftOut>();

    public string Extension => "docx";

    public ValueTask AddAsync(Bundled one, CancellationToken cancellation)
    {
        if (one is Bundled.LeftOut left) _out.Add(left);
        if (one is Bundled.Paper paper)
        {
            if (WordBinding.Takes(paper.Word)) _in.Add(paper);
            else _out.Add(new Bundled.LeftOut(paper.Number, paper.Applicant, "Son modèle a des notes de bas de page, ou des commentaires\u202F: prenez-le dans l’archive de fichiers Word."));
        }
        return default;
    }

    public async ValueTask<BundleTold> EndAsync(Func<BundleTold, byte[]> summary, CancellationToken cancellation)
    {
        var told = new BundleTold([.. _in], _out.ToImmutable());
        using var binding = new WordBinding(summary(told));
        foreach (var paper in _in) binding.Add(paper.Word);
        await to.WriteAsync(binding.End(), cancellation).ConfigureAwait(false);
        return told;
    }

    public ValueTask DisposeAsync() => default;
}
