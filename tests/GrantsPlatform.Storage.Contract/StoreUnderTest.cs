using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>
/// What a store says of itself to be put to the suite. What not every store can do is an interface of its own, asked for by the contract that needs it: no test
/// passes by doing nothing.
/// </summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    /// <summary>A new, empty store with the views of <see cref="ContractViews"/>. Called once; the test disposes the store.</summary>
    public abstract Task<IStore> OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await CleanUpAsync();
    }

    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}

/// <summary>What it keeps outlives the process.</summary>
public interface IReopens
{
    /// <summary>The same store after it was disposed.</summary>
    Task<IStore> ReopenAsync();
}

public interface IBacksUp
{
    /// <summary>Where a backup may be written.</summary>
    string BackupPath { get; }

    Task<IStore> OpenBackupAsync();
}

public interface ITampers
{
    /// <summary>Alters what is stored behind the store's back.</summary>
    Task TamperAsync(IStore store, Tampering tampering);
}

/// <summary>What a forger with access to the storage might do.</summary>
public abstract record Tampering
{
    /// <summary>Other bytes under the stored hash.</summary>
    public sealed record EditBytes(StoredEvent Event, byte[] Bytes) : Tampering;

    /// <summary>Other bytes with a hash that fits them.</summary>
    public sealed record Replace(StoredEvent Event, StoredEvent By) : Tampering;

    public sealed record Delete(StoredEvent Event) : Tampering;

    /// <summary>Other words in a content record; null: the record is gone without a trace.</summary>
    public sealed record EditContent(StreamId Stream, string Name, int Version, byte[]? Bytes) : Tampering;

    /// <summary>The record lies there as an erasure would leave it, and no event says so.</summary>
    public sealed record EraseContent(StreamId Stream, string Name, int Version) : Tampering;

    /// <summary>One more record, or one more version of one, as if it had been written: what readers find.</summary>
    public sealed record AddContent(StreamId Stream, string Name, int Version, byte[] Bytes) : Tampering;

    /// <summary>The sealed heads from this number of events on are gone, and nothing else.</summary>
    public sealed record DropHeads(long From) : Tampering;

    /// <summary>The bytes and hashes of the two change places.</summary>
    public sealed record Swap(StoredEvent One, StoredEvent Other) : Tampering;

    /// <summary>Everything after the first events is gone, and nothing tells that it ever was, sealed heads included.</summary>
    public sealed record Truncate(long Events) : Tampering;

    /// <summary>The sealed heads are computed again over what is there now.</summary>
    public sealed record ForgeHeads : Tampering;
}
