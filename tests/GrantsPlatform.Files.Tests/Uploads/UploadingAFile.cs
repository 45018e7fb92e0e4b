using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Tests.Scanning;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Contract;
using Sample = GrantsPlatform.Files.Tests.Samples.Sample;

namespace GrantsPlatform.Files.Tests.Uploads;

public sealed class UploadingAFile : IDisposable
{
    private const string Alice = "compte-a";
    private const string Bob = "compte-b";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly DiskFileStore _files;
    private readonly SimulatedClock _clock = new(DateTimeOffset.Parse("2025-04-01T12:00:00Z"));
    private readonly byte[] _pdf = Sample.Pdf();
    private DiskUploads _uploads;

    public UploadingAFile()
    {
        _files = DiskFileStore.Open(new DiskFileStoreOptions(_folder.Path) { KeepFree = 0 });
        _uploads = Open();
    }

    public void Dispose()
    {
        _uploads.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task In_pieces_gives_what_an_answer_attaches()
    {
        var upload = await BeginAsync("Bilan 2025.PDF");
        Assert.Equal(("Bilan 2025.pdf", 0L, _pdf.Length), (upload.Name, upload.Offset, upload.Size));
        Assert.Equal(10, (await AppendAsync(upload.Id, 0, _pdf[..10])).Value!.Offset);
        Assert.Equal(10, (await _uploads.StatusAsync(Alice, upload.Id, None)).Value!.Offset);
        Assert.Equal(_pdf.Length, (await AppendAsync(upload.Id, 10, _pdf[10..])).Value!.Offset);

        var attached = new AttachmentRef("Bilan 2025.pdf", "application/pdf", _pdf.Length, Digest.Of(_pdf));
        Assert.Equal(attached, (await _uploads.CompleteAsync(Alice, upload.Id, None)).Value);
        Assert.True(await _files.ExistsAsync(attached.Hash, None));
        Assert.Equal(attached, (await _uploads.CompleteAsync(Alice, upload.Id, None)).Value);
        Assert.Equal(_pdf.Length, (await _uploads.StatusAsync(Alice, upload.Id, None)).Value!.Offset);
    }

    [Fact]
    public async Task Goes_on_only_where_it_stands()
    {
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf[..10]);
        Assert.Equal(new UploadOffsetDiffers(10), (await AppendAsync(upload.Id, 0, _pdf[..10])).Refusal);
        Assert.Equal(new UploadOffsetDiffers(10), (await AppendAsync(upload.Id, 11, _pdf[11..])).Refusal);
        Assert.Equal(new UploadIncomplete(10), (await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
    }

    [Fact]
    public async Task Keeps_what_came_before_the_line_broke_off_and_after_a_restart()
    {
        var upload = await BeginAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _uploads.AppendAsync(Alice, upload.Id, 0, new BreakingStream(_pdf[..20]), None));
        _uploads.Dispose();
        _uploads = Open();
        Assert.Equal(20, (await _uploads.StatusAsync(Alice, upload.Id, None)).Value!.Offset);
        await AppendAsync(upload.Id, 20, _pdf[20..]);
        Assert.True((await _uploads.CompleteAsync(Alice, upload.Id, None)).IsGiven);
    }

    [Fact]
    public async Task Never_takes_more_than_was_announced()
    {
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf[..10]);
        Assert.Equal(new UploadTooLong(10), (await AppendAsync(upload.Id, 10, _pdf)).Refusal);
        Assert.Equal(10, (await _uploads.StatusAsync(Alice, upload.Id, None)).Value!.Offset);
    }

    [Fact]
    public async Task Does_not_exist_for_anybody_else()
    {
        var upload = await BeginAsync();
        Assert.IsType<UploadUnknown>((await _uploads.StatusAsync(Bob, upload.Id, None)).Refusal);
        Assert.IsType<UploadUnknown>((await _uploads.AppendAsync(Bob, upload.Id, 0, new MemoryStream(_pdf), None)).Refusal);
        Assert.IsType<UploadUnknown>((await _uploads.CompleteAsync(Bob, upload.Id, None)).Refusal);
        await _uploads.AbandonAsync(Bob, upload.Id, None);
        Assert.True((await _uploads.StatusAsync(Alice, upload.Id, None)).IsGiven);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task Has_no_other_id(string id)
    {
        Assert.IsType<UploadUnknown>((await _uploads.StatusAsync(Alice, id, None)).Refusal);
        Assert.IsType<UploadUnknown>((await AppendAsync(id, 0, _pdf)).Refusal);
        Assert.IsType<UploadUnknown>((await _uploads.CompleteAsync(Alice, id, None)).Refusal);
        await _uploads.AbandonAsync(Alice, id, None);
    }

    [Fact]
    public async Task Receives_one_piece_at_a_time()
    {
        var upload = await BeginAsync();
        var slow = new System.IO.Pipelines.Pipe();
        var first = _uploads.AppendAsync(Alice, upload.Id, 0, slow.Reader.AsStream(), None);
        Assert.IsType<UploadBusy>((await AppendAsync(upload.Id, 0, _pdf)).Refusal);
        Assert.IsType<UploadBusy>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        await slow.Writer.WriteAsync(_pdf);
        await slow.Writer.CompleteAsync();
        Assert.Equal(_pdf.Length, (await first).Value!.Offset);
    }

    [Fact]
    public async Task Is_refused_before_a_byte_has_come_where_that_can_be_known()
    {
        Assert.IsType<FileEmpty>((await _uploads.BeginAsync(Alice, "a.pdf", 0, None)).Refusal);
        Assert.IsType<FileTooLarge>((await _uploads.BeginAsync(Alice, "a.pdf", 52_428_801, None)).Refusal);
        Assert.IsType<FileTypeUnknown>((await _uploads.BeginAsync(Alice, "a.exe", 10, None)).Refusal);
        Assert.IsType<FileNameInvalid>((await _uploads.BeginAsync(Alice, "/", 10, None)).Refusal);
    }

    [Fact]
    public async Task Is_limited_in_number_and_in_bytes_for_each_owner()
    {
        _uploads = Open(options => options with { MostPerOwner = 3, MostBytesPerOwner = 2_000 });
        var first = (await _uploads.BeginAsync(Alice, "a.pdf", 900, None)).Value!;
        await _uploads.BeginAsync(Alice, "a.pdf", 1_000, None);
        Assert.IsType<TooManyUploads>((await _uploads.BeginAsync(Alice, "a.pdf", 101, None)).Refusal);
        Assert.True((await _uploads.BeginAsync(Alice, "a.pdf", 100, None)).IsGiven);
        await _uploads.AbandonAsync(Alice, first.Id, None);
        Assert.True((await _uploads.BeginAsync(Alice, "a.pdf", 1, None)).IsGiven);
        Assert.IsType<TooManyUploads>((await _uploads.BeginAsync(Alice, "a.pdf", 1, None)).Refusal);
        Assert.True((await _uploads.BeginAsync(Bob, "a.pdf", 1, None)).IsGiven);
    }

    [Fact]
    public async Task Is_thrown_away_after_a_day()
    {
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf[..10]);
        _clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await _uploads.SweepAsync(None));
        Assert.True((await _uploads.StatusAsync(Alice, upload.Id, None)).IsGiven);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<UploadUnknown>((await _uploads.StatusAsync(Alice, upload.Id, None)).Refusal);
        Assert.Equal(1, await _uploads.SweepAsync(None));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder.Path, "uploads")));
    }

    [Fact]
    public async Task Of_a_hostile_file_leaves_nothing()
    {
        var bytes = Sample.Pdf("3 0 obj << /S /JavaScript >> endobj");
        var upload = (await _uploads.BeginAsync(Alice, "a.pdf", bytes.Length, None)).Value!;
        await AppendAsync(upload.Id, 0, bytes);
        Assert.IsType<FileActiveContent>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        Assert.IsType<UploadUnknown>((await _uploads.StatusAsync(Alice, upload.Id, None)).Refusal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Of_an_infected_file_leaves_nothing()
    {
        using var clamd = new FakeClamd(_ => "stream: Eicar FOUND");
        _uploads = Open(scan: new ClamdScan(new ClamdOptions(clamd.SocketPath)));
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf);
        Assert.IsType<FileInfected>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        Assert.Equal(_pdf, clamd.Received);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Waits_for_the_antivirus()
    {
        _uploads = Open(scan: new ClamdScan(new ClamdOptions(Path.Combine(_folder.Path, "none.ctl"))));
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf);
        Assert.IsType<ScanUnavailable>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        Assert.False(await _files.ExistsAsync(Digest.Of(_pdf), None));
        _uploads.Dispose();
        _uploads = Open();
        Assert.True((await _uploads.CompleteAsync(Alice, upload.Id, None)).IsGiven);
    }

    private DiskUploads Open(Func<UploadOptions, UploadOptions>? with = null, IVirusScan? scan = null) =>
        DiskUploads.Open((with ?? (options => options))(new UploadOptions(_folder.Path) { KeepFree = 0 }), _files, scan ?? new NoVirusScan(), _clock);

    private async Task<Upload> BeginAsync(string name = "a.pdf") => (await _uploads.BeginAsync(Alice, name, _pdf.Length, None)).Value!;

    private Task<Answer<Upload>> AppendAsync(string id, long offset, byte[] bytes) => _uploads.AppendAsync(Alice, id, offset, new MemoryStream(bytes), None);
}
