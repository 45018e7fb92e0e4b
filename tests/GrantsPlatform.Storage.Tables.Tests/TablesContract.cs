using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class TablesEvents : EventsContract<TablesUnderTest>;
public sealed class TablesFolds : FoldsContract<TablesUnderTest>;
public sealed class TablesRemembering : RememberingContract<TablesUnderTest>;
public sealed class TablesContents : ContentsContract<TablesUnderTest>;
public sealed class TablesViews : ViewsContract<TablesUnderTest>;
public sealed class TablesLists : ListsContract<TablesUnderTest>;
public sealed class TablesTotals : TotalsContract<TablesUnderTest>;
public sealed class TablesEffects : EffectsContract<TablesUnderTest>;
public sealed class TablesDeadlines : DeadlinesContract<TablesUnderTest>;
public sealed class TablesChain : ChainContract<TablesUnderTest>;
public sealed class TablesTrail : TrailContract<TablesUnderTest>;
public sealed class TablesTampering : TamperingContract<TablesUnderTest>;
public sealed class TablesReopening : ReopeningContract<TablesUnderTest>;

public sealed class SmallPagesEvents : EventsContract<SmallPagesUnderTest>;
public sealed class SmallPagesFolds : FoldsContract<SmallPagesUnderTest>;
public sealed class SmallPagesRemembering : RememberingContract<SmallPagesUnderTest>;
public sealed class SmallPagesContents : ContentsContract<SmallPagesUnderTest>;
public sealed class SmallPagesViews : ViewsContract<SmallPagesUnderTest>;
public sealed class SmallPagesLists : ListsContract<SmallPagesUnderTest>;
public sealed class SmallPagesTotals : TotalsContract<SmallPagesUnderTest>;
public sealed class SmallPagesEffects : EffectsContract<SmallPagesUnderTest>;
public sealed class SmallPagesDeadlines : DeadlinesContract<SmallPagesUnderTest>;
public sealed class SmallPagesChain : ChainContract<SmallPagesUnderTest>;
public sealed class SmallPagesTrail : TrailContract<SmallPagesUnderTest>;
public sealed class SmallPagesTampering : TamperingContract<SmallPagesUnderTest>;
public sealed class SmallPagesReopening : ReopeningContract<SmallPagesUnderTest>;
