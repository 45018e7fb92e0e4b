using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>What a file store says of itself to be put to the suite.</summary>
public abstract class FileStoreUnderTest : IAsyncDisposable
{
    /// <summary>A new, empty store. Called once.</summary>
    public abstract Task<IFileStore> OpenAsync();

    /// <summary>The same store, as after a restart.</summary>
    public abstract Task<IFileStore> ReopenAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public abstract class FilesContract<TStore> : IAsyncLifetime where TStore : FileStoreUnderTest, new()
{
    private static readonly CancellationToken None = CancellationToken.None;
    private const string Nobody = "0000000000000000000000000000000000000000000000000000000000000000";

    private readonly TStore _under = new();
    private IFileStore _store = null!;

    public async Task InitializeAsync() => _store = await _under.OpenAsync();
    public async Task DisposeAsync() => await _under.DisposeAsync();

    [Fact]
    public async Task Are_found_under_the_hash_of_their_content()
    {
        var stored = await PutAsync("bonjour");
        Assert.Equal(new StoredFile(Digest.Of("bonjour"), 7), stored);
        Assert.True(await _store.ExistsAsync(stored.Hash, None));
        Assert.Equal("bonjour", await ReadAsync(stored.Hash));
    }

    [Fact]
    public async Task Are_read_from_any_place()
    {
        var stored = await PutAsync("bonjour");
        await using var opened = (await _store.OpenAsync(stored.Hash, None))!;
        Assert.True(opened.CanSeek);
        opened.Position = 3;
        Assert.Equal('j', opened.ReadByte());
    }

    [Fact]
    public async Task Are_kept_once_however_often_they_come()
    {
        var first = await PutAsync("deux fois");
        Assert.Equal(first, await PutAsync("deux fois"));
        Assert.Equal("deux fois", await ReadAsync(first.Hash));
    }

    [Fact]
    public async Task May_come_twice_at_the_same_time()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PutAsync("ensemble"))));
        Assert.Single(stored.Distinct());
        Assert.Equal("ensemble", await ReadAsync(stored[0].Hash));
    }

    [Fact]
    public async Task Of_the_largest_size_are_kept_and_one_byte_more_leaves_nothing()
    {
        Assert.NotNull(await _store.PutAsync(Bytes("12345"), 5, None));
        Assert.Null(await _store.PutAsync(Bytes("123456"), 5, None));
        Assert.False(await _store.ExistsAsync(Digest.Of("123456"), None));
    }

    [Fact]
    public async Task Of_some_size_come_back_as_they_were()
    {
        var bytes = new byte[3_000_001];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 31 >> 3);
        var stored = (await _store.PutAsync(new MemoryStream(bytes), bytes.Length, None))!;
        await using var opened = (await _store.OpenAsync(stored.Hash, None))!;
        using var read = new MemoryStream();
        await opened.CopyToAsync(read);
        Assert.Equal(bytes, read.ToArray());
    }

    [Fact]
    public async Task Are_not_there_before_they_came_or_after_they_were_dropped()
    {
        Assert.False(await _store.ExistsAsync(Nobody, None));
        Assert.Null(await _store.OpenAsync(Nobody, None));
        Assert.False(await _store.DropAsync(new KeptFile(Nobody, 0, DateTimeOffset.UnixEpoch, "1"), None));

        var stored = await PutAsync("bref");
        Assert.True(await _store.DropAsync(await ListedAsync(stored.Hash), None));
        Assert.False(await _store.ExistsAsync(stored.Hash, None));
        Assert.Null(await _store.OpenAsync(stored.Hash, None));
        Assert.Equal(stored, await PutAsync("bref"));
        Assert.Equal("bref", await ReadAsync(stored.Hash));
    }

    [Fact]
    public async Task Are_listed_and_dropped_unless_somebody_asked_for_them_since()
    {
        var (one, two) = (await PutAsync("un"), await PutAsync("deux"));
        var listed = await ListedAsync(one.Hash);
        Assert.Equal((one.Hash, 2L), (listed.Hash, listed.Size));
        Assert.True(await _store.KeepAsync(one.Hash, None));
        Assert.False(await _store.DropAsync(listed, None));
        listed = await ListedAsync(one.Hash);
        await PutAsync("un");
        Assert.False(await _store.DropAsync(listed, None));
        Assert.True(await _store.DropAsync(await ListedAsync(one.Hash), None));
        Assert.False(await _store.KeepAsync(one.Hash, None));
        Assert.False(await _store.ExistsAsync(one.Hash, None));
        Assert.Equal("deux", await ReadAsync(two.Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../../../../../../../../../../../../../../../../../../etc/passwd")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000/..")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public async Task Have_no_other_names(string name)
    {
        await _store.PutAsync(Bytes(""), 0, None);
        Assert.False(await _store.ExistsAsync(name, None));
        Assert.Null(await _store.OpenAsync(name, None));
        Assert.False(await _store.KeepAsync(name, None));
    }

    [Fact]
    public async Task Whose_sender_breaks_off_leave_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.PutAsync(new BreakingStream(Encoding.UTF8.GetBytes("coup")), 100, None));
        Assert.False(await _store.ExistsAsync(Digest.Of("coup"), None));
    }

    [Fact]
    public async Task Outlive_the_process()
    {
        var stored = await PutAsync("durable");
        _store = await _under.ReopenAsync();
        Assert.Equal("durable", await ReadAsync(stored.Hash));
    }

    private async Task<KeptFile> ListedAsync(string hash)
    {
        await foreach (var file in _store.ListAsync(None))
            if (file.Hash == hash) return file;
        throw new InvalidOperationException("It is not listed.");
    }

    private async Task<StoredFile> PutAsync(string text) => (await _store.PutAsync(Bytes(text), 1_000, None))!;

    private async Task<string> ReadAsync(string hash)
    {
        using var reader = new StreamReader((await _store.OpenAsync(hash, None))!);
        return await reader.ReadToEndAsync();
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
