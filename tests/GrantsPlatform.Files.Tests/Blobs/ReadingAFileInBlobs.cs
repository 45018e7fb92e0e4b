using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Files.Tests.Blobs;

public sealed class ReadingAFileInBlobs : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly InMemoryBlobs _blobs = new();
    private readonly byte[] _bytes = new byte[2 * BlobLimits.BlockBytes + 3];
    private BlobFileStore _store = null!;
    private string _hash = "";

    public async Task InitializeAsync()
    {
        new Random(1).NextBytes(_bytes);
        await _blobs.CreateAsync(None);
        _store = new BlobFileStore(_blobs, _folder.Path);
        _hash = (await _store.PutAsync(new MemoryStream(_bytes), _bytes.Length, None))!.Hash;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 10)]
    [InlineData(BlobLimits.BlockBytes - 1, 2)]
    [InlineData(2 * BlobLimits.BlockBytes + 1, 2)]
    [InlineData(7, BlobLimits.BlockBytes)]
    public async Task Finds_the_bytes_of_any_place(int from, int count)
    {
        await using var file = (await _store.OpenAsync(_hash, None))!;
        file.Seek(-1, SeekOrigin.End);
        Assert.Equal(_bytes[^1], file.ReadByte());
        file.Position = from;
        var read = new byte[count];
        await file.ReadExactlyAsync(read);
        Assert.Equal(_bytes[from..(from + count)], read);
        Assert.Equal(from + count, file.Position);
        file.Position = _bytes.Length;
        Assert.Equal(0, await file.ReadAsync(read));
    }

    [Fact]
    public async Task Goes_on_when_somebody_asks_meanwhile_for_the_file_to_be_kept()
    {
        await using var file = (await _store.OpenAsync(_hash, None))!;
        Assert.True(await _store.KeepAsync(_hash, None));
        var read = new byte[_bytes.Length];
        await file.ReadExactlyAsync(read);
        Assert.Equal(_bytes, read);
    }

    [Fact]
    public async Task Is_an_outage_when_the_file_goes_meanwhile()
    {
        await using var file = (await _store.OpenAsync(_hash, None))!;
        await _blobs.DeleteAsync("files/" + _hash, null, None);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await file.ReadExactlyAsync(new byte[1]));
    }

    [Fact]
    public async Task Leaves_nothing_on_this_machine()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.PutAsync(new BreakingStream([1, 2]), 10, None));
        await using var file = await _store.OpenAsync(_hash, None);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Is_an_outage_where_nothing_can_pass_through_this_machine()
    {
        var nowhere = new BlobFileStore(_blobs, Path.Combine("/proc", "nowhere"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => nowhere.PutAsync(new MemoryStream([1]), 10, None));
    }
}
