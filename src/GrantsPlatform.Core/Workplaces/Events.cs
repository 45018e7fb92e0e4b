using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

public abstract record WorkplaceEvent : Event;

[StoredAs("workplace.columns-arranged")]
public sealed record ColumnsArranged(ImmutableArray<string> Columns) : WorkplaceEvent, ITouchesNoView;

/// <summary>Its name and what it looks for are typed: <paramref name="Hash"/> is that of their record.</summary>
[StoredAs("workplace.view-saved")]
public sealed record WorkViewSaved(int Number, bool Shared, string Hash) : WorkplaceEvent;

[StoredAs("workplace.view-removed")]
public sealed record WorkViewRemoved(int Number) : WorkplaceEvent;

[StoredAs("workplace.files-ticked")]
public sealed record FilesTicked(string Choice, ImmutableArray<string> Ticked, ImmutableArray<string> Unticked) : WorkplaceEvent, ITouchesNoView;

[StoredAs("workplace.files-seen")]
public sealed record FilesSeen(ImmutableSortedDictionary<string, long> Files) : WorkplaceEvent, ITouchesNoView;
