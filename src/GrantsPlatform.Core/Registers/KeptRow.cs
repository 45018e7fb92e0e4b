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
    /// <summary>In the order of their codes. Those among <paramref name="before"/>, which are in that order, are taken from there where their bytes are the same.</summary>
    public static ImmutableArray<RegisterRecord> Of(Contents contents, ImmutableArray<RegisterRecord> before)
    {
        var places = before.Select((record, at) => (record.Name, at)).ToDictionary(one => one.Name, one => one.at, StringComparer.Ordinal);
        var kept = new RegisterRecord?[before.Length];
        var added = new List<RegisterRecord>();
        foreach (var (name, bytes) in contents.Records.Where(record => IsRow(record.Key)))
        {
            if (!places.TryGetValue(name, out var at)) added.Add(Read(name, bytes));
            else kept[at] = before[at].Bytes.AsSpan().SequenceEqual(bytes.AsSpan()) ? before[at] : Read(name, bytes);
        }
        // One row that changes among ten thousand leaves all of them in their order.
        return added.Count == 0 ? [.. kept.OfType<RegisterRecord>()] : [.. kept.OfType<RegisterRecord>().Concat(added).OrderBy(record => record.Name, StringComparer.Ordinal)];
    }

    private static bool IsRow(string record) => record.StartsWith(RegisterRow.RecordPrefix, StringComparison.Ordinal);

    private static RegisterRecord Read(string name, ImmutableArray<byte> bytes) => new(name, bytes, Wire.FromStored<KeptRow>(bytes.AsSpan()).Required("the row").Row);
}
