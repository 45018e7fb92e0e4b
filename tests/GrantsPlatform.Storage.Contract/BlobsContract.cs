using GrantsPlatform.Files.Blobs;

namespace GrantsPlatform.Storage.Contract;

/// <summary>What every client of the service must do for <see cref="IBlobs"/>.</summary>
public abstract class BlobsContract : IAsyncLifetime
{
    private const string Name = "files/ab/abc-1.txt";
    private static readonly CancellationToken None = CancellationToken.None;

    private IBlobs _blobs = null!;

    /// <summary>A container of its own, not made yet.</summary>
    protected abstract IBlobs New();

    public async Task InitializeAsync()
    {
        _blobs = New();
        await _blobs.CreateAsync(None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Come_back_as_they_were_put()
    {
        var bytes = Bytes(300_000);
        await _blobs.CreateAsync(None);
        Assert.Null(await _blobs.FindAsync(Name, None));
        Assert.True(await _blobs.PutAsync(Name, new MemoryStream(bytes), None));
        var found = (await _blobs.FindAsync(Name, None))!;
        Assert.Equal((Name, bytes.Length, ""), (found.Name, found.Length, found.Note));
        Assert.Equal(bytes, (await _blobs.ReadAsync(Name, found.ETag, 0, bytes.Length, None))!.Value.ToArray());
        Assert.Equal(bytes[1000..3000], (await _blobs.ReadAsync(Name, found.ETag, 1000, 2000, None))!.Value.ToArray());
        Assert.Equal(bytes[^1..], (await _blobs.ReadAsync(Name, found.ETag, bytes.Length - 1, 1, None))!.Value.ToArray());
    }

    [Fact]
    public async Task Are_put_from_where_the_stream_stands()
    {
        await _blobs.PutAsync(Name, new MemoryStream([1, 2, 3]) { Position = 1 }, None);
        Assert.Equal([2, 3], await ReadAsync(Name));
    }

    [Fact]
    public async Task May_be_empty()
    {
        Assert.True(await _blobs.PutAsync(Name, new MemoryStream(), None));
        Assert.Equal(0, (await _blobs.FindAsync(Name, None))!.Length);
    }

    [Fact]
    public async Task Are_put_once()
    {
        Assert.True(await _blobs.PutAsync(Name, new MemoryStream([1]), None));
        Assert.False(await _blobs.PutAsync(Name, new MemoryStream([2]), None));
        Assert.False(await _blobs.StartAsync(Name, "", null, None));
        Assert.Equal([1], await ReadAsync(Name));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => _blobs.PutAsync("files/one", new MemoryStream([(byte)n]), None))));
        Assert.Single(answers, true);
    }

    /// <summary>Larger than what a client sends at once.</summary>
    [Fact]
    public async Task Are_put_whole_and_once_however_large()
    {
        var bytes = Bytes(9_000_000);
        Assert.True(await _blobs.PutAsync(Name, new MemoryStream(bytes), None));
        Assert.False(await _blobs.PutAsync(Name, new MemoryStream(Bytes(9_000_001)), None));
        Assert.Equal(bytes, await ReadAsync(Name));
    }

    [Fact]
    public async Task Grow_by_blocks_at_their_end_alone()
    {
        Assert.True(await _blobs.StartAsync(Name, "", null, None));
        Assert.True(await _blobs.AppendAsync(Name, 0, new byte[] { 0, 255 }, None));
        Assert.False(await _blobs.AppendAsync(Name, 0, new byte[] { 9 }, None));
        Assert.False(await _blobs.AppendAsync(Name, 3, new byte[] { 9 }, None));
        Assert.True(await _blobs.AppendAsync(Name, 2, new byte[] { 13, 10 }, None));
        Assert.Equal([0, 255, 13, 10], await ReadAsync(Name));
        Assert.False(await _blobs.AppendAsync("uploads/none", 0, new byte[] { 9 }, None));
    }

    [Fact]
    public async Task Take_one_of_the_blocks_that_come_at_the_same_time()
    {
        await _blobs.StartAsync(Name, "", null, None);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => _blobs.AppendAsync(Name, 0, Enumerable.Repeat((byte)n, 1000).ToArray(), None))));
        Assert.Single(answers, true);
        Assert.Equal(Enumerable.Repeat((byte)answers.IndexOf(true), 1000), await ReadAsync(Name));
    }

    [Fact]
    public async Task Take_the_largest_block()
    {
        await _blobs.StartAsync(Name, "", null, None);
        var bytes = Bytes(BlobLimits.BlockBytes);
        Assert.True(await _blobs.AppendAsync(Name, 0, bytes, None));
        Assert.Equal(bytes, await ReadAsync(Name));
    }

    [Fact]
    public async Task Carry_a_note()
    {
        const string note = "abcXYZ019+/==";
        await _blobs.StartAsync(Name, note, null, None);
        await _blobs.AppendAsync(Name, 0, new byte[] { 1 }, None);
        Assert.Equal(note, (await _blobs.FindAsync(Name, None))!.Note);
        var longest = new string('n', BlobLimits.NoteCharacters);
        Assert.True(await _blobs.StartAsync("uploads/long", longest, null, None));
        Assert.Equal(longest, (await _blobs.FindAsync("uploads/long", None))!.Note);
    }

    [Fact]
    public async Task Start_again_only_where_they_have_not_changed()
    {
        await _blobs.StartAsync(Name, "b25l", null, None);
        var before = (await _blobs.FindAsync(Name, None))!.ETag;
        await _blobs.AppendAsync(Name, 0, new byte[] { 1, 2 }, None);
        var after = (await _blobs.FindAsync(Name, None))!.ETag;
        Assert.NotEqual(before, after);
        Assert.False(await _blobs.StartAsync(Name, "dHdv", before, None));
        Assert.Equal((2, "b25l"), (await _blobs.FindAsync(Name, None) is { } kept) ? ((int)kept.Length, kept.Note) : default);
        Assert.True(await _blobs.StartAsync(Name, "dHdv", after, None));
        Assert.Equal((0, "dHdv"), (await _blobs.FindAsync(Name, None) is { } anew) ? ((int)anew.Length, anew.Note) : default);
        Assert.False(await _blobs.StartAsync("uploads/none", "", after, None));
    }

    [Fact]
    public async Task Are_read_only_as_what_they_were()
    {
        await _blobs.StartAsync(Name, "", null, None);
        await _blobs.AppendAsync(Name, 0, new byte[] { 1, 2 }, None);
        var tag = (await _blobs.FindAsync(Name, None))!.ETag;
        await _blobs.AppendAsync(Name, 2, new byte[] { 3 }, None);
        Assert.Null(await _blobs.ReadAsync(Name, tag, 0, 2, None));
        await _blobs.DeleteAsync(Name, null, None);
        Assert.Null(await _blobs.ReadAsync(Name, tag, 0, 2, None));
    }

    [Fact]
    public async Task Are_gone_once_deleted()
    {
        await _blobs.DeleteAsync(Name, null, None);
        await _blobs.PutAsync(Name, new MemoryStream([1]), None);
        await _blobs.DeleteAsync(Name, null, None);
        Assert.Null(await _blobs.FindAsync(Name, None));
        Assert.True(await _blobs.PutAsync(Name, new MemoryStream([2]), None));
        Assert.Equal([2], await ReadAsync(Name));
    }

    [Fact]
    public async Task Are_deleted_only_as_what_they_were_and_touched_into_something_else()
    {
        Assert.False(await _blobs.TouchAsync(Name, None));
        await _blobs.PutAsync(Name, new MemoryStream([1, 2]), None);
        var before = (await _blobs.FindAsync(Name, None))!;
        Assert.True(await _blobs.TouchAsync(Name, None));
        var after = (await _blobs.FindAsync(Name, None))!;
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.True(after.WrittenAt >= before.WrittenAt);
        Assert.Equal([1, 2], await ReadAsync(Name));
        await foreach (var listed in _blobs.ListAsync(Name, None)) Assert.Equal((after.ETag, after.WrittenAt), (listed.ETag, listed.WrittenAt));
        Assert.False(await _blobs.DeleteAsync(Name, before.ETag, None));
        Assert.Equal([1, 2], await ReadAsync(Name));
        Assert.True(await _blobs.DeleteAsync(Name, after.ETag, None));
        Assert.False(await _blobs.DeleteAsync(Name, after.ETag, None));
        Assert.Null(await _blobs.FindAsync(Name, None));
    }

    [Fact]
    public async Task Are_listed_by_how_their_names_begin_and_in_order()
    {
        foreach (var name in new[] { "uploads/b/2", "uploads/a/1", "uploads/b/10", "files/x", "uploads/b", "uploads/bc/3" }) await _blobs.StartAsync(name, "bm90ZQ==", null, None);
        await _blobs.AppendAsync("uploads/b/2", 0, new byte[] { 1, 2, 3 }, None);
        Assert.Equal([("uploads/b/10", 0L, "bm90ZQ=="), ("uploads/b/2", 3L, "bm90ZQ==")], await ListAsync("uploads/b/"));
        Assert.Equal(["uploads/a/1", "uploads/b", "uploads/b/10", "uploads/b/2", "uploads/bc/3"], (await ListAsync("uploads/")).Select(blob => blob.Name));
        Assert.Equal(6, (await ListAsync("")).Count);
        Assert.Empty(await ListAsync("none/"));
    }

    private async Task<byte[]> ReadAsync(string name)
    {
        var found = (await _blobs.FindAsync(name, None))!;
        return (await _blobs.ReadAsync(name, found.ETag, 0, (int)found.Length, None))!.Value.ToArray();
    }

    private async Task<List<(string Name, long Length, string Note)>> ListAsync(string prefix)
    {
        var all = new List<(string, long, string)>();
        await foreach (var blob in _blobs.ListAsync(prefix, None)) all.Add((blob.Name, blob.Length, blob.Note));
        return all;
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)(i * 31 >> 3);
        return bytes;
    }
}
