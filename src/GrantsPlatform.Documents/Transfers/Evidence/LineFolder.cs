using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The folder of one line as it fills: each piece gets the next number, and what cannot be joined is noted with its reason.</summary>
internal sealed class LineFolder(RecordPackage package, IFileStore files, PaymentOrder order, int place)
{
    private const string Word = ".docx";

    private readonly ImmutableArray<JoinedPiece>.Builder _joined = ImmutableArray.CreateBuilder<JoinedPiece>();
    private readonly ImmutableArray<MissingPiece>.Builder _missing = ImmutableArray.CreateBuilder<MissingPiece>();
    private readonly string _folder = EvidenceNames.Folder(order, place);

    public JoinedLine Filled => new(order, _folder, _joined.ToImmutable(), _missing.ToImmutable());

    public void Misses(string title, string why) => _missing.Add(new MissingPiece(title, why));

    public ValueTask AddAsync(string title, Paper paper, CancellationToken cancellation) => AddAsync(title, WordFile.Of(paper), cancellation);

    public async ValueTask AddAsync(string title, byte[] document, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(document, writable: false);
        await AddAsync(title, NameOf(title, Word), bytes, cancellation).ConfigureAwait(false);
    }

    /// <summary>A document that was kept: only the bytes that the record names are that piece.</summary>
    public ValueTask AddAsync(string title, UploadRef file, CancellationToken cancellation) => AddAsync(title, null, file, cancellation);

    /// <summary>A file that somebody sent, which keeps the name that they gave it.</summary>
    public ValueTask AddSentAsync(string sort, UploadRef file, CancellationToken cancellation) => AddAsync($"{sort}\u202F: {file.Name}", EvidenceNames.File(_joined.Count + 1, sort, file.Name, EvidenceNames.ExtensionOf(file.Name)), file, cancellation);

    private async ValueTask AddAsync(string title, string? name, UploadRef file, CancellationToken cancellation)
    {
        if (await files.OpenAsync(file.Hash, cancellation).ConfigureAwait(false) is not { } content)
        {
            Misses(title, "Le fichier n’est plus conservé.");
            return;
        }
        await using (content.ConfigureAwait(false))
            if (await AddAsync(title, name ?? NameOf(title, EvidenceNames.ExtensionOf(file.Name)), content, cancellation).ConfigureAwait(false) != file.Hash)
                Misses(title, "Le fichier conservé, joint, n’est pas celui que le registre désigne par son empreinte.");
    }

    private string NameOf(string title, string extension) => EvidenceNames.File(_joined.Count + 1, title, null, extension);

    private async ValueTask<string> AddAsync(string title, string name, Stream content, CancellationToken cancellation)
    {
        await package.AddAsync(new RecordEntry($"{_folder}/{name}", RecordPart.Document, title, 0, ""), content, cancellation).ConfigureAwait(false);
        var entry = package.Entries[^1];
        _joined.Add(new JoinedPiece(title, entry.Path));
        return entry.Hash;
    }
}
