using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class AnOutage : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();
    private SqliteStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await _folder.OpenAsync();
        await _store.CommitAsync(Sample.New(Stream("before")), None);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_a_full_disk_fails_every_commit_and_ends_by_itself()
    {
        var pages = await OnWriterAsync("PRAGMA page_count");
        await OnWriterAsync($"PRAGMA max_page_count={pages}");
        var big = Sample.New(Stream("big")).Attesting(1, ContentChange.Text("text", new string('x', 100_000)));

        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(big, None));

        Assert.Contains("plus de place", outage.Message);
        Assert.Empty(await _store.ReadStreamAsync(big.Stream, 0, None));
        Assert.Single(await _store.ReadStreamAsync(Stream("before"), 0, None));
        await OnWriterAsync("PRAGMA max_page_count=1000000");
        await AssertWorksAsync(big);
    }

    [Fact]
    public async Task Of_a_read_only_disk_ends_by_itself()
    {
        await OnWriterAsync("PRAGMA query_only=1");
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(Sample.New(Stream("one")), None));
        Assert.Contains("le droit", outage.Message);
        Assert.Single(await _store.ReadStreamAsync(Stream("before"), 0, None));
        await AssertWorksAsync(Sample.New(Stream("one")));
    }

    [Fact]
    public async Task Of_a_database_locked_by_another_program_ends_by_itself()
    {
        using (var other = Database.OpenForWriting(_folder.File, TimeSpan.Zero))
        {
            other.Execute("BEGIN IMMEDIATE");
            var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.CommitAsync(Sample.New(Stream("one")), None));
            Assert.Contains("verrouillée", outage.Message);
            Assert.Single(await _store.ReadStreamAsync(Stream("before"), 0, None));
            other.Execute("ROLLBACK");
        }
        await AssertWorksAsync(Sample.New(Stream("one")));
    }

    [Fact]
    public async Task Of_the_connection_itself_is_mended_by_opening_another()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.WriteAsync<bool>(_ => throw new SqliteFault(SQLitePCL.raw.SQLITE_IOERR, "simulated"), None));
        await AssertWorksAsync(Sample.New(Stream("one")));
    }

    [Fact]
    public async Task Fails_all_commits_of_the_batch_alike()
    {
        using (var other = Database.OpenForWriting(_folder.File, TimeSpan.Zero))
        {
            other.Execute("BEGIN IMMEDIATE");
            var commits = Enumerable.Range(0, 100).Select(i => _store.CommitAsync(Sample.New(Stream($"s-{i}")), None)).ToList();
            foreach (var commit in commits) await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
            other.Execute("ROLLBACK");
        }
        await AssertWorksAsync(Sample.New(Stream("s-1")));
    }

    private static StreamId Stream(string key) => new("call", key);

    /// <summary>What failed can be repeated, and the chain has no gap where it failed.</summary>
    private async Task AssertWorksAsync(Commit commit)
    {
        Assert.True(await _store.CommitAsync(commit, None));
        Assert.Single(await _store.ReadStreamAsync(commit.Stream, 0, None));
        var report = await _store.VerifyAsync(null, None);
        Assert.Equal((2L, 2L, 0, null), (report.Events, report.Streams, report.Heads, report.Broken));
    }

    private Task<long?> OnWriterAsync(string pragma)
    {
        // Not in a transaction of its own: these pragmas hold for the connection.
        return _store.WriteAsync(session => session.Database.Scalar(pragma), None);
    }
}
