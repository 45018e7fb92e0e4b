using GrantsPlatform.Documents.Pdf;

namespace GrantsPlatform.Web.Making.Bundles;

/// <summary>PDF copies with the mark of each page, some at a time: LibreOffice takes longer to start than to convert.</summary>
internal sealed class PdfCopying(PdfOffice office)
{
    public const string NotConverted = "LibreOffice n’a pas pu convertir ce document en PDF\u202F: prenez-le au format Word.";

    private const int AtOnce = 20;

    private readonly List<Bundled.Paper> _waiting = [];

    /// <summary>What is done with it, in order; mostly nothing yet. Null where nothing was made of one.</summary>
    public async ValueTask<IReadOnlyList<(Bundled.Paper Paper, byte[]? Pdf)>> AddAsync(Bundled.Paper paper, CancellationToken cancellation)
    {
        _waiting.Add(paper);
        return _waiting.Count < AtOnce ? [] : await FlushAsync(cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<(Bundled.Paper Paper, byte[]? Pdf)>> FlushAsync(CancellationToken cancellation)
    {
        if (_waiting.Count == 0) return [];
        var converted = await office.ConvertAsync([.. _waiting.Select(paper => paper.Word)], cancellation).ConfigureAwait(false);
        var copied = _waiting.Zip(converted, (paper, pdf) => (paper, pdf is null ? null : PdfStamp.On(pdf, paper.Mark))).ToList();
        _waiting.Clear();
        return copied;
    }

    /// <summary>Of a document that belongs to no file, and bears no mark.</summary>
    public async ValueTask<byte[]?> OfAsync(byte[] document, CancellationToken cancellation) => (await office.ConvertAsync([document], cancellation).ConfigureAwait(false))[0];
}
