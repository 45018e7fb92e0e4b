using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>Values of rows never stand in events: only how many there are, under which hash, and until when they are kept.</summary>
public abstract record RegisterEvent : Event;

[StoredAs("register.opened")]
public sealed record RegisterOpened(string Application, string Call, string Programme, int Revision, string Organisation, DateTimeOffset At) : RegisterEvent;

[StoredAs("register.rows-added")]
public sealed record RowsAdded(int Count, ImmutableArray<RowMark> Marks) : RegisterEvent;

[StoredAs("register.row-corrected")]
public sealed record RowCorrected(RowMark Mark) : RegisterEvent;

[StoredAs("register.rows-imported")]
public sealed record RowsImported(int Added, int Corrected, ImmutableArray<RowMark> Marks) : RegisterEvent;

/// <summary>Before their time.</summary>
[StoredAs("register.rows-erased")]
public sealed record RowsErased(int Count, ImmutableArray<string> Keys) : RegisterEvent;

/// <summary>Their time was over.</summary>
[StoredAs("register.rows-purged")]
public sealed record RowsPurged(int Count, ImmutableArray<string> Keys, DateTimeOffset At) : RegisterEvent;

/// <summary>Certified aggregates: all that the funder sees.</summary>
[StoredAs("register.indicators-sealed")]
public sealed record IndicatorsSealed(
    Period Period, ImmutableArray<IndicatorValue> Values, ImmutableArray<PublishedTable> Tables, string Hash, Actor By, DateTimeOffset At) : RegisterEvent;
