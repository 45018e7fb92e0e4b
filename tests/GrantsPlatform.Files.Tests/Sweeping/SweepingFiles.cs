using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Files.Tests.Sweeping;

public sealed class SweepingFilesOnADisk() : SweepingFiles((folder, clock) => DiskFileStore.Open(new DiskFileStoreOptions(folder) { KeepFree = 0, Clock = clock }));

public sealed class SweepingFilesInBlobs() : SweepingFiles((folder, clock) =>
{
    var blobs = new InMemoryBlobs(clock: clock);
    blobs.CreateAsync(CancellationToken.None).GetAwaiter().GetResult();
    return new BlobFileStore(blobs, folder);
});

public abstract class SweepingFiles : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly SimulatedClock _clock = new(DateTimeOffset.Parse("2025-04-01T12:00:00Z"));
    private readonly InMemoryStore _store = new(ContractViews.All);
    private readonly IFileStore _files;

    protected SweepingFiles(Func<string, TimeProvider, IFileStore> open) => _files = open(_folder.Path, _clock);

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
    }

    [Fact]
    public async Task Takes_what_nothing_refers_to_once_two_days_have_passed()
    {
        var file = await PutAsync("rien");
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await SweepAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SweepAsync());
        Assert.False(await _files.ExistsAsync(file.Hash, None));
    }

    /// <summary>Whatever a record is and wherever it stands: a kind of record that nobody has thought of yet is seen too.</summary>
    [Fact]
    public async Task Leaves_what_any_record_of_any_stream_refers_to_in_any_version()
    {
        var (answered, replaced, filed, posted, other) = (await PutAsync("a"), await PutAsync("b"), await PutAsync("c"), await PutAsync("d"), await PutAsync("e"));
        var (signed, refused) = (await PutAsync("signée"), await PutAsync("refusée"));
        var answers = await WriteAsync("application", "one", ContentChange.Json("answer/statutes", new[] { answered, replaced }));
        await WriteAsync(answers.Next().With(ContentChange.Json("answer/statutes", new[] { answered })));
        await WriteAsync("vault", "one", ContentChange.Json(FiledWords.RecordOf(1), new FiledWords(filed)));
        await WriteAsync("conversation", "one", ContentChange.Json(PostedWords.RecordOf(1), new PostedWords("Voici", [posted])));
        await WriteAsync("agreement", "one", ContentChange.Json(SignedCopy.RecordOf(1), refused), ContentChange.Json(SignedCopy.RecordOf(2), signed));
        await WriteAsync("kind-of-tomorrow", "one", ContentChange.Text("anything", $"voir {other.Hash}."));
        var lost = await PutAsync("f");

        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await SweepAsync());
        foreach (var kept in (UploadRef[])[answered, replaced, filed, posted, signed, refused, other]) Assert.True(await _files.ExistsAsync(kept.Hash, None));
        Assert.False(await _files.ExistsAsync(lost.Hash, None));
    }

    [Fact]
    public async Task Takes_what_was_erased_unless_somebody_else_refers_to_the_same_content()
    {
        var (shared, own) = (await PutAsync("partagé"), await PutAsync("à soi"));
        var first = await WriteAsync("vault", "one", ContentChange.Json("document/1", new FiledWords(shared)), ContentChange.Json("document/2", new FiledWords(own)));
        await WriteAsync("application", "one", ContentChange.Json("answer/statutes", new[] { shared }));
        await WriteAsync(first.Next().With(new ContentChange.Erase("document/1"), new ContentChange.Erase("document/2")));

        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await SweepAsync());
        Assert.True(await _files.ExistsAsync(shared.Hash, None));
        Assert.False(await _files.ExistsAsync(own.Hash, None));
    }

    [Fact]
    public async Task Takes_what_somebody_outside_sent_with_an_opinion_once_it_was_erased()
    {
        var signed = await PutAsync("avis signé");
        var asked = await WriteAsync("consultation", "avis-1", ContentChange.Text(OutsideExpert.AnswerOf("f-1"), "Oui."), ContentChange.Json(OutsideExpert.UploadOf("f-1"), signed));
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await SweepAsync());

        await WriteAsync(asked.Next().With(new ContentChange.Erase(OutsideExpert.UploadOf("f-1"))));
        Assert.Equal(1, await SweepAsync());
        Assert.False(await _files.ExistsAsync(signed.Hash, None));
    }

    /// <summary>At each step of a sweep in turn, somebody attaches a file that nothing referred to for days.</summary>
    [Fact]
    public async Task Never_takes_one_that_is_attached_meanwhile()
    {
        foreach (var step in Enum.GetValues<Step>())
        {
            var file = await PutAsync($"pour {step}");
            _clock.Advance(TimeSpan.FromDays(3));
            var attached = false;
            async Task AttachAsync(Step now)
            {
                if (now != step) return;
                attached = await _files.KeepAsync(file.Hash, None);
                if (attached) await WriteAsync("application", $"{step}".ToLowerInvariant(), ContentChange.Json("answer/statutes", new[] { file }));
            }
            await new FileSweep(_store, new Steps(_files, AttachAsync), Uploads(), _clock).RunAsync(None);
            Assert.Equal(attached, await _files.ExistsAsync(file.Hash, None));
            Assert.Equal(step != Step.Dropped, attached);
        }
    }

    /// <summary>Many at once, and whoever was told that the file is there finds it there afterwards.</summary>
    [Fact]
    public async Task Never_takes_one_that_is_attached_by_anybody_at_any_time()
    {
        var files = new List<UploadRef>();
        for (var i = 0; i < 200; i++) files.Add(await PutAsync($"fichier {i}"));
        _clock.Advance(TimeSpan.FromDays(3));
        var attaching = files.Select((file, i) => Task.Run(async () =>
        {
            if (!await _files.KeepAsync(file.Hash, None)) return false;
            await Task.Yield();
            await WriteAsync("application", $"race-{i}", ContentChange.Json("answer/statutes", new[] { file }));
            return true;
        })).ToList();
        var sweeping = Enumerable.Range(0, 2).Select(_ => Task.Run(SweepAsync)).ToList();
        var attached = await Task.WhenAll(attaching);
        await Task.WhenAll(sweeping);
        for (var i = 0; i < files.Count; i++) Assert.Equal(attached[i], await _files.ExistsAsync(files[i].Hash, None));
    }

    /// <summary>Otherwise an account would be full for ever of files that nobody has any more.</summary>
    [Fact]
    public async Task Gives_the_room_back_of_what_it_took_and_of_nothing_else()
    {
        using var uploads = Uploads();
        var (attached, lost) = (await SendAsync(uploads, "attached"), await SendAsync(uploads, "lost"));
        await WriteAsync("application", "one", ContentChange.Json("answer/statutes", new[] { attached }));
        _clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, (await uploads.CountAsync("somebody", None)).Count);

        Assert.Equal(1, await new FileSweep(_store, _files, uploads, _clock).RunAsync(None));
        Assert.Equal(attached.Hash, Assert.Single(await uploads.CountAsync("somebody", None)).Hash);
        Assert.False(await _files.ExistsAsync(lost.Hash, None));
    }

    private static async Task<UploadRef> SendAsync(DiskUploads uploads, string text)
    {
        var pdf = Samples.Sample.Pdf(text);
        var begun = (await uploads.BeginAsync("somebody", new UploadPlace("org-a"), "a.pdf", pdf.Length, None)).Value!;
        await uploads.AppendAsync("somebody", begun.Id, 0, new MemoryStream(pdf), None);
        return (await uploads.CompleteAsync("somebody", begun.Id, None)).Value!;
    }

    private DiskUploads Uploads() => DiskUploads.Open(new UploadOptions(_folder.Path) { KeepFree = 0 }, _files, new NoVirusScan(), _clock);

    private Task<int> SweepAsync() => new FileSweep(_store, _files, Uploads(), _clock).RunAsync(None);

    private async Task<UploadRef> PutAsync(string text)
    {
        var stored = (await _files.PutAsync(new MemoryStream(Sample.Bytes(text)), 100, None))!;
        return new UploadRef("a.txt", "text/plain", stored.Size, stored.Hash);
    }

    private Task<Commit> WriteAsync(string kind, string key, params ContentChange[] contents) => WriteAsync(Sample.New(StreamId.Named(kind, key)).With(contents));

    private async Task<Commit> WriteAsync(Commit commit)
    {
        Assert.True(await _store.CommitAsync(commit, None));
        return commit;
    }

    private enum Step
    {
        BeforeListing,
        Listed,
        BeforeDropping,
        Dropped,
    }

    /// <summary>Lets somebody else act at each step of a sweep.</summary>
    private sealed class Steps(IFileStore inner, Func<Step, Task> act) : IFileStore
    {
        public async IAsyncEnumerable<KeptFile> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await act(Step.BeforeListing);
            var listed = new List<KeptFile>();
            await foreach (var file in inner.ListAsync(cancellation)) listed.Add(file);
            await act(Step.Listed);
            foreach (var file in listed) yield return file;
        }

        public async Task<bool> DropAsync(KeptFile file, CancellationToken cancellation)
        {
            await act(Step.BeforeDropping);
            var dropped = await inner.DropAsync(file, cancellation);
            await act(Step.Dropped);
            return dropped;
        }

        public Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation) => inner.PutAsync(content, atMost, cancellation);
        public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => inner.OpenAsync(hash, cancellation);
        public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => inner.ExistsAsync(hash, cancellation);
        public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => inner.KeepAsync(hash, cancellation);
    }
}
