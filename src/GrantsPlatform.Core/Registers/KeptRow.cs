using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>The record as kept. Without the salt the hash that stays in events cannot be guessed from the few values that a row may have.</summary>
internal sealed record KeptRow(string Salt, RegisterRow Row);

public static class RegisterRows
{
    /// <summary>The rows among a register's content records, in the order of their codes.</summary>
    public static IEnumerable<RegisterRow> Of(Contents contents) => RegisterRecord.Of(contents, []).Select(record => record.Row);
}

/// <summary>A row with the record that it was read from.</summary>
public sealed record RegisterRecord(string Name, ImmutableArray<byte> Bytes, RegisterRow Row)
{
    /// <summary>In the order of their codes. Those among <paramref name="before"/> whose bytes are the same are taken from there.</summary>
    public static ImmutableArray<RegisterRecord> Of(Contents contents, ImmutableArray<RegisterRecord> before)
    {
        var known = before.ToDictionary(record => record.Name, StringComparer.Ordinal);
        return
        [
            .. contents.Records.Where(record => record.Key.StartsWith(RegisterRow.RecordPrefix, StringComparison.Ordinal))
                .OrderBy(record => record.Key, StringComparer.Ordinal)
                .Select(record => known.TryGetValue(record.Key, out var kept) && kept.Bytes.AsSpan().SequenceEqual(record.Value.AsSpan())
                    ? kept
                    : new RegisterRecord(record.Key, record.Value, Wire.FromStored<KeptRow>(record.Value.AsSpan()).Required("the row").Row)),
        ];
    }
}
