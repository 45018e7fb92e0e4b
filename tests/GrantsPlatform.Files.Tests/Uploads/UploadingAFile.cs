using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Tests.Scanning;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Contract;
using Sample = GrantsPlatform.Files.Tests.Samples.Sample;

namespace GrantsPlatform.Files.Tests.Uploads;

/// <summary>Where uploads and files lie, to be put to the suite.</summary>
public abstract class PlaceOfUploads : IAsyncDisposable
{
    public abstract Task<IFileStore> OpenFilesAsync();

    /// <summary>Also after a restart: what was there is there.</summary>
    public abstract IUploads Open(UploadOptions options, IFileStore files, IVirusScan scan, TimeProvider clock);

    /// <summary>The names of everything that is kept, of uploads and of files.</summary>
    public abstract Task<IReadOnlyList<string>> KeptAsync();

    /// <summary>A folder of this machine.</summary>
    public abstract string Folder { get; }

    public abstract ValueTask DisposeAsync();
}

public abstract class UploadingAFile<TPlace> : IAsyncLifetime where TPlace : PlaceOfUploads, new()
{
    private const string Alice = "compte-a";
    private const string Bob = "compte-b";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TPlace _place = new();
    private readonly SimulatedClock _clock = new(DateTimeOffset.Parse("2025-04-01T12:00:00Z"));
    private readonly byte[] _pdf = Sample.Pdf();
    private IFileStore _files = null!;
    private IUploads _uploads = null!;

    public async Task InitializeAsync()
    {
        _files = await _place.OpenFilesAsync();
        _uploads = Open();
    }

    public async Task DisposeAsync()
    {
        (_uploads as IDisposable)?.Dispose();
        await _place.DisposeAsync();
    }

    [Fact]
    public async Task In_pieces_gives_what_an_answer_attaches()
    {
        var upload = await BeginAsync("Bilan 2025.PDF");
        Assert.Equal(("Bilan 2025.pdf", 0L, _pdf.Length), (upload.Name, upload.Offset, upload.Size));
        Assert.Equal(10, (await AppendAsync(upload.Id, 0, _pdf[..10])).Value!.Offset);
        Assert.Equal(10, (await _uploads.StatusAsync(Alice, upload.Id, None)).Value!.Offset);
        Assert.Equal(_pdf.Length, (await AppendAsync(upload.Id, 10, _pdf[10..])).Value!.Offset);

        var attached = new UploadRef("Bilan 2025.pdf", "application/pdf", _pdf.Length, Digest.Of(_pdf));
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
        Restart();
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
    public async Task Keeps_one_of_the_pieces_that_come_for_the_same_place_at_the_same_time()
    {
        var upload = await BeginAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AppendAsync(upload.Id, 0, _pdf[..10]))));
        Assert.Equal(10, Assert.Single(answers, answer => answer.IsGiven).Value!.Offset);
        Assert.All(answers.Where(answer => !answer.IsGiven), answer => Assert.True(answer.Refusal is UploadBusy or UploadOffsetDiffers));
        await AppendAsync(upload.Id, 10, _pdf[10..]);
        Assert.Equal(Digest.Of(_pdf), (await _uploads.CompleteAsync(Alice, upload.Id, None)).Value!.Hash);
    }

    [Fact]
    public async Task Of_some_size_comes_back_as_it_was()
    {
        var text = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 700_000).Select(n => $"ligne {n:D7}\n")));
        var upload = (await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "lignes.txt", text.Length, None)).Value!;
        Assert.Equal(5_000_000, (await AppendAsync(upload.Id, 0, text[..5_000_000])).Value!.Offset);
        Assert.Equal(text.Length, (await AppendAsync(upload.Id, 5_000_000, text[5_000_000..])).Value!.Offset);
        Assert.Equal(Digest.Of(text), (await _uploads.CompleteAsync(Alice, upload.Id, None)).Value!.Hash);
    }

    [Fact]
    public async Task Is_refused_before_a_byte_has_come_where_that_can_be_known()
    {
        Assert.IsType<FileEmpty>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 0, None)).Refusal);
        Assert.IsType<FileTooLarge>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 52_428_801, None)).Refusal);
        Assert.IsType<FileTypeUnknown>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.exe", 10, None)).Refusal);
        Assert.IsType<FileNameInvalid>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "/", 10, None)).Refusal);
    }

    [Fact]
    public async Task Is_limited_in_number_and_in_bytes_for_each_owner()
    {
        _uploads = Open(options => options with { MostPerOwner = 3, MostBytesPerOwner = 2_000 });
        var first = (await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 900, None)).Value!;
        await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 1_000, None);
        Assert.IsType<TooManyUploads>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 101, None)).Refusal);
        Assert.True((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 100, None)).IsGiven);
        await _uploads.AbandonAsync(Alice, first.Id, None);
        Assert.True((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 1, None)).IsGiven);
        Assert.IsType<TooManyUploads>((await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 1, None)).Refusal);
        Assert.True((await _uploads.BeginAsync(Bob, new UploadPlace("org-a"), "a.pdf", 1, None)).IsGiven);
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
        Assert.Empty(await _place.KeptAsync());
    }

    [Fact]
    public async Task Counts_on_its_account_from_its_beginning_until_its_file_is_gone()
    {
        var place = new UploadPlace("org-a", "dossier-1");
        var upload = (await _uploads.BeginAsync(Alice, place, "a.pdf", _pdf.Length, None)).Value!;
        Assert.Equal(new CountedUpload(upload.Id, place, _pdf.Length, null), Assert.Single(await _uploads.CountAsync(Alice, None)));
        await AppendAsync(upload.Id, 0, _pdf);
        await _uploads.CompleteAsync(Alice, upload.Id, None);
        Restart();

        // Given up once complete, and after days: the file is there, so it counts.
        await _uploads.AbandonAsync(Alice, upload.Id, None);
        _clock.Advance(TimeSpan.FromDays(10));
        await _uploads.SweepAsync(None);
        var counted = new CountedUpload(upload.Id, place, _pdf.Length, Digest.Of(_pdf));
        Assert.Equal(counted, Assert.Single(await _uploads.CountAsync(Alice, None)));
        Assert.Empty(await _uploads.CountAsync(Bob, None));
        await _uploads.ForgetAsync(new HashSet<string> { Digest.Of(_pdf) }, None);
        Assert.Equal(counted, Assert.Single(await _uploads.CountAsync(Alice, None)));
        await _uploads.ForgetAsync(new HashSet<string>(), None);
        Assert.Empty(await _uploads.CountAsync(Alice, None));
    }

    [Fact]
    public async Task Counts_no_longer_when_it_was_given_up_or_expired()
    {
        var upload = await BeginAsync();
        await BeginAsync("b.pdf");
        await _uploads.AbandonAsync(Alice, upload.Id, None);
        Assert.Single(await _uploads.CountAsync(Alice, None));
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty(await _uploads.CountAsync(Alice, None));
    }

    [Fact]
    public async Task Of_a_hostile_file_leaves_nothing()
    {
        var bytes = Sample.Pdf("3 0 obj << /S /JavaScript >> endobj");
        var upload = (await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", bytes.Length, None)).Value!;
        await AppendAsync(upload.Id, 0, bytes);
        Assert.IsType<FileActiveContent>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        Assert.IsType<UploadUnknown>((await _uploads.StatusAsync(Alice, upload.Id, None)).Refusal);
        Assert.Empty(await _place.KeptAsync());
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
        Assert.Empty(await _place.KeptAsync());
    }

    [Fact]
    public async Task Waits_for_the_antivirus()
    {
        _uploads = Open(scan: new ClamdScan(new ClamdOptions(Path.Combine(_place.Folder, "none.ctl"))));
        var upload = await BeginAsync();
        await AppendAsync(upload.Id, 0, _pdf);
        Assert.IsType<ScanUnavailable>((await _uploads.CompleteAsync(Alice, upload.Id, None)).Refusal);
        Assert.False(await _files.ExistsAsync(Digest.Of(_pdf), None));
        Restart();
        Assert.True((await _uploads.CompleteAsync(Alice, upload.Id, None)).IsGiven);
    }

    private IUploads Open(Func<UploadOptions, UploadOptions>? with = null, IVirusScan? scan = null) =>
        _place.Open((with ?? (options => options))(new UploadOptions(_place.Folder) { KeepFree = 0 }), _files, scan ?? new NoVirusScan(), _clock);

    private void Restart()
    {
        (_uploads as IDisposable)?.Dispose();
        _uploads = Open();
    }

    private async Task<Upload> BeginAsync(string name = "a.pdf") => (await _uploads.BeginAsync(Alice, new UploadPlace("org-a"), name, _pdf.Length, None)).Value!;

    private Task<Answer<Upload>> AppendAsync(string id, long offset, byte[] bytes) => _uploads.AppendAsync(Alice, id, offset, new MemoryStream(bytes), None);
}
