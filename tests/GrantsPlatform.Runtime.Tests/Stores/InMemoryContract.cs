using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Runtime.Tests.Stores;

/// <summary>The store that the runtime's tests rest on keeps the same promises as the one on disk.</summary>
public sealed class InMemoryUnderTest : StoreUnderTest, IBacksUp
{
    public string BackupPath { get; } = $"memory:{Guid.NewGuid()}";

    public override Task<IStore> OpenAsync() => Task.FromResult<IStore>(new InMemoryStore(ContractViews.All));

    public Task<IStore> OpenBackupAsync() => Task.FromResult<IStore>(InMemoryStore.Restore(BackupPath));
}

public sealed class InMemoryEvents : EventsContract<InMemoryUnderTest>;
public sealed class InMemoryFolds : FoldsContract<InMemoryUnderTest>;
public sealed class InMemoryRemembering : RememberingContract<InMemoryUnderTest>;
public sealed class InMemoryContents : ContentsContract<InMemoryUnderTest>;
public sealed class InMemoryViews : ViewsContract<InMemoryUnderTest>;
public sealed class InMemoryLists : ListsContract<InMemoryUnderTest>;
public sealed class InMemoryTotals : TotalsContract<InMemoryUnderTest>;
public sealed class InMemoryEffects : EffectsContract<InMemoryUnderTest>;
public sealed class InMemoryDeadlines : DeadlinesContract<InMemoryUnderTest>;
public sealed class InMemoryChain : ChainContract<InMemoryUnderTest>;
public sealed class InMemoryTrail : TrailContract<InMemoryUnderTest>;
public sealed class InMemoryBackup : BackupContract<InMemoryUnderTest>;
