using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class SqliteEvents : EventsContract<SqliteUnderTest>;
public sealed class SqliteFolds : FoldsContract<SqliteUnderTest>;
public sealed class SqliteRemembering : RememberingContract<SqliteUnderTest>;
public sealed class SqliteContents : ContentsContract<SqliteUnderTest>;
public sealed class SqliteViews : ViewsContract<SqliteUnderTest>;
public sealed class SqliteLists : ListsContract<SqliteUnderTest>;
public sealed class SqliteTotals : TotalsContract<SqliteUnderTest>;
public sealed class SqliteEffects : EffectsContract<SqliteUnderTest>;
public sealed class SqliteDeadlines : DeadlinesContract<SqliteUnderTest>;
public sealed class SqliteChain : ChainContract<SqliteUnderTest>;
public sealed class SqliteTrail : TrailContract<SqliteUnderTest>;
public sealed class SqliteTampering : TamperingContract<SqliteUnderTest>;
public sealed class SqliteReopening : ReopeningContract<SqliteUnderTest>;
public sealed class SqliteBackup : BackupContract<SqliteUnderTest>;
