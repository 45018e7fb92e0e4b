using System.Threading.Channels;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// The only thread that writes. It takes whatever waits, up to a bound, and makes it durable with one fsync: under load
/// batches grow by themselves, and a lone commit waits for nobody.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly Channel<Write> _waiting;
    private readonly SqliteStoreOptions _options;
    private readonly string _file;
    private readonly WordMemory _words;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Session? _session;

    /// <summary>Opens, and migrates, at once: a store that cannot be written is found out at start.</summary>
    /// <param name="words">Told of what rows are searched by, once it is durable.</param>
    public Writer(string file, SqliteStoreOptions options, WordMemory words)
    {
        _file = file;
        _words = words;
        _options = options;
        _session = Session.Open(file, options);
        _waiting = Channel.CreateBounded<Write>(new BoundedChannelOptions(4 * options.BatchSize) { SingleReader = true });
        new Thread(Work) { IsBackground = true, Name = "store writer" }.Start();
    }

    public async Task<T> SubmitAsync<T>(Func<Session, T> apply, CancellationToken cancellation)
    {
        var write = new Write<T>(apply, cancellation);
        try
        {
            await _waiting.Writer.WriteAsync(write, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw Outage.Closed(_file);
        }
        return await write.Answered;
    }

    /// <summary>What waits is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopped.Task;
    }

    private void Work()
    {
        var batch = new List<Write>(_options.BatchSize);
        while (WaitForWork())
        {
            while (batch.Count < _options.BatchSize && _waiting.Reader.TryRead(out var write))
                if (write.IsCancelled) write.Cancel();
                else batch.Add(write);
            if (batch.Count > 0) Run(batch);
            batch.Clear();
            if (_waiting.Reader.Count == 0) CleanUp();
        }
        _session?.Dispose();
        _stopped.SetResult();
    }

    private bool WaitForWork()
    {
        var wait = _waiting.Reader.WaitToReadAsync();
        return wait.IsCompletedSuccessfully ? wait.Result : wait.AsTask().GetAwaiter().GetResult();
    }

    private void Run(List<Write> batch)
    {
        try
        {
            Batch.Run(_session ??= Session.Open(_file, _options), batch, _words);
        }
        catch (Exception failure)
        {
            Recover(failure);
            var outage = Outage.From(failure, _file);
            foreach (var write in batch) write.Fail(outage);
        }
    }

    /// <summary>The next batch starts from a clean connection, or from a new one when this one may be spoilt.</summary>
    private void Recover(Exception failure)
    {
        // Whether a commit that failed came to be after all is found when it is read.
        _words.Forget();
        try
        {
            if (failure is SqliteFault { SpoilsConnection: false } && _session is { } kept)
            {
                Batch.RollBack(kept);
                return;
            }
        }
        catch (SqliteFault)
        {
            // The connection cannot even roll back: it is given up below.
        }
        _session?.Dispose();
        _session = null;
    }

    /// <summary>After an erasure the log still holds the old pages: it is emptied as soon as nothing waits. A reader in the way puts it off.</summary>
    private void CleanUp()
    {
        if (_session is not { HasErased: true } session) return;
        try
        {
            session.Database.WaitWhenBusy(TimeSpan.FromMilliseconds(20));
            using var checkpoint = session.Database.Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
            session.HasErased = checkpoint.Step() && checkpoint.Long(0) != 0;
        }
        catch (SqliteFault)
        {
            // The next quiet moment tries again.
        }
        finally
        {
            session.Database.WaitWhenBusy(_options.BusyTimeout);
        }
    }
}
