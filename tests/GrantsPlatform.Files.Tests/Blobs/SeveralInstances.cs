using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;
using Sample = GrantsPlatform.Files.Tests.Samples.Sample;

namespace GrantsPlatform.Files.Tests.Blobs;

public sealed class SeveralInstances : IDisposable
{
    private const string Alice = "compte-a";
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly InMemoryBlobs _blobs = new(blocks: 20);
    private readonly SimulatedClock _clock = new(DateTimeOffset.Parse("2025-04-01T12:00:00Z"));
    private readonly byte[] _pdf = Sample.Pdf();
    private readonly BlobUploads _one;
    private readonly BlobUploads _other;

    public SeveralInstances()
    {
        _blobs.CreateAsync(None);
        (_one, _other) = (Open(), Open());
    }

    public void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Receive_the_pieces_of_one_file_by_turns()
    {
        var id = await BeginAsync();
        Assert.True((await _other.AppendAsync(Alice, id, 0, new MemoryStream(_pdf[..10]), None)).IsGiven);
        Assert.Equal(10, (await _one.StatusAsync(Alice, id, None)).Value!.Offset);
        Assert.True((await _one.AppendAsync(Alice, id, 10, new MemoryStream(_pdf[10..]), None)).IsGiven);
        Assert.Equal(Digest.Of(_pdf), (await _other.CompleteAsync(Alice, id, None)).Value!.Hash);
        Assert.Equal(Digest.Of(_pdf), (await _one.CompleteAsync(Alice, id, None)).Value!.Hash);
    }

    [Fact]
    public async Task Take_one_of_two_pieces_that_overtake_each_other()
    {
        var id = await BeginAsync();
        var slow = new System.IO.Pipelines.Pipe();
        var first = _one.AppendAsync(Alice, id, 0, slow.Reader.AsStream(), None);
        Assert.Equal(10, (await _other.AppendAsync(Alice, id, 0, new MemoryStream(_pdf[..10]), None)).Value!.Offset);
        await slow.Writer.WriteAsync(_pdf);
        await slow.Writer.CompleteAsync();
        Assert.Equal(new UploadOffsetDiffers(10), (await first).Refusal);
    }

    [Fact]
    public async Task Complete_at_the_same_time_with_the_same_answer()
    {
        var id = await BeginAsync();
        await _one.AppendAsync(Alice, id, 0, new MemoryStream(_pdf), None);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => (n % 2 == 0 ? _one : _other).CompleteAsync(Alice, id, None))));
        Assert.Equal(Digest.Of(_pdf), Assert.Single(answers.Select(answer => answer.Value).Distinct())!.Hash);
        Assert.Equal(_pdf.Length, (await _one.StatusAsync(Alice, id, None)).Value!.Offset);
    }

    [Fact]
    public async Task Never_begin_more_than_an_owner_may_have()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => (n % 2 == 0 ? _one : _other).BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", 10, None))));
        Assert.InRange(answers.Count(answer => answer.IsGiven), 0, 3);
        var kept = 0;
        await foreach (var _ in _blobs.ListAsync("uploads/", None)) kept++;
        Assert.Equal(answers.Count(answer => answer.IsGiven), kept);
    }

    [Fact]
    public async Task Keep_the_blocks_that_came_before_the_one_that_is_too_long()
    {
        var id = (await _one.BeginAsync(Alice, new UploadPlace("org-a"), "a.txt", BlobLimits.BlockBytes + 1, None)).Value!.Id;
        Assert.Equal(new UploadTooLong(BlobLimits.BlockBytes), (await _one.AppendAsync(Alice, id, 0, new MemoryStream(new byte[BlobLimits.BlockBytes + 2]), None)).Refusal);
        Assert.Equal(BlobLimits.BlockBytes, (await _other.StatusAsync(Alice, id, None)).Value!.Offset);
    }

    [Fact]
    public async Task Give_up_a_file_that_comes_in_crumbs()
    {
        var id = await BeginAsync();
        for (var at = 0; at < 20; at++) Assert.True((await _one.AppendAsync(Alice, id, at, new MemoryStream(_pdf[at..(at + 1)]), None)).IsGiven);
        Assert.IsType<UploadUnknown>((await _one.AppendAsync(Alice, id, 20, new MemoryStream(_pdf[20..]), None)).Refusal);
        Assert.IsType<UploadUnknown>((await _one.StatusAsync(Alice, id, None)).Refusal);
        Assert.Equal(0, await _one.SweepAsync(None));
    }

    [Fact]
    public async Task Sweep_what_nobody_can_ask_for()
    {
        await _blobs.StartAsync("uploads/somebody/something", "bm90IGEgcmVjb3Jk", null, None);
        Assert.Equal(1, await _one.SweepAsync(None));
    }

    [Fact]
    public async Task Pass_an_outage_on_and_go_on_after_it()
    {
        var id = await BeginAsync();
        _blobs.Fault = () => new StoreUnavailableException("Le stockage ne répond pas.");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _one.AppendAsync(Alice, id, 0, new MemoryStream(_pdf), None));
        _blobs.Fault = () => null;
        Assert.True((await _one.AppendAsync(Alice, id, 0, new MemoryStream(_pdf), None)).IsGiven);
        Assert.True((await _one.CompleteAsync(Alice, id, None)).IsGiven);
    }

    private BlobUploads Open() =>
        new(new UploadOptions(_folder.Path) { MostPerOwner = 3 }, _blobs, new BlobFileStore(_blobs, _folder.Path), new NoVirusScan(), _clock);

    private async Task<string> BeginAsync() => (await _one.BeginAsync(Alice, new UploadPlace("org-a"), "a.pdf", _pdf.Length, None)).Value!.Id;
}
