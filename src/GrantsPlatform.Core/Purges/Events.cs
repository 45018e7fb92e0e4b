using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Purges;

public abstract record PurgeEvent : Event;

/// <param name="Months">The delay of the programme, which is the rule.</param>
/// <param name="WarningDays">Between the warning and the erasing.</param>
[StoredAs("purge.announced")]
public sealed record PurgeAnnounced(
    string By, string Call, string Programme, KeptAs As, int Months, int WarningDays, ImmutableArray<string> Applications, DateTimeOffset At) : PurgeEvent;

/// <summary>Which files of the page it was done to, and which it was not: why stands in a record, of which <paramref name="Hash"/> is that of the bytes.</summary>
[StoredAs("purge.page-noted")]
public sealed record PurgePageNoted(int Page, ImmutableArray<string> Done, ImmutableArray<string> Kept, string Hash) : PurgeEvent;

/// <summary>Everybody is warned: the files go from that day on.</summary>
[StoredAs("purge.day-set")]
public sealed record PurgeDaySet(DateOnly From, DateTimeOffset At) : PurgeEvent;

[StoredAs("purge.begun")]
public sealed record PurgeBegun(DateTimeOffset At) : PurgeEvent;

[StoredAs("purge.stopped")]
public sealed record PurgeStopped(string By, DateTimeOffset At) : PurgeEvent;

[StoredAs("purge.ended")]
public sealed record PurgeEnded(DateTimeOffset At) : PurgeEvent;
