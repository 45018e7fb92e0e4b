using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Reading.Registers;

/// <summary>
/// The rows of a register, read and laid out once for each state of its contents: they are kept as long as the runtime keeps those contents, so that a page
/// of a large register reads no row twice, and what is erased goes with them. After a change, rows whose bytes are the same are not read again either.
/// </summary>
internal sealed class ReadRegister
{
    private static readonly ConditionalWeakTable<Contents, ReadRegister> Read = [];

    // The state before, as long as nothing has needed its room.
    private static readonly ConcurrentDictionary<StreamId, WeakReference<ReadRegister>> Latest = new();

    private readonly ImmutableArray<RegisterRecord> _records;
    private (RegisterDefinition Definition, RegisterTable Table)? _laidOut;

    private ReadRegister(ImmutableArray<RegisterRecord> records) => (_records, Rows) = (records, [.. records.Select(record => record.Row)]);

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<RegisterRow> Rows { get; }

    public static ReadRegister Of(StreamId register, Contents contents)
    {
        if (Read.TryGetValue(contents, out var kept)) return kept;
        var before = Latest.TryGetValue(register, out var last) && last.TryGetTarget(out var known) ? known._records : [];
        var read = Read.GetValue(contents, contents => new ReadRegister(RegisterRecord.Of(contents, before)));
        Latest[register] = new WeakReference<ReadRegister>(read);
        return read;
    }

    public ImmutableArray<IndicatorResult> Results(ProgrammeDefinition definition, Period period, ImmutableSortedDictionary<string, decimal>? targets) =>
        definition.Register is { } register ? IndicatorComputation.Run(definition, TableBy(register), period, targets) : [];

    /// <summary>A register has one definition; should another be asked for, that one is laid out instead.</summary>
    private RegisterTable TableBy(RegisterDefinition definition)
    {
        if (_laidOut is { } kept && ReferenceEquals(kept.Definition, definition)) return kept.Table;
        var table = RegisterTable.Of(definition, Rows);
        _laidOut = (definition, table);
        return table;
    }
}
