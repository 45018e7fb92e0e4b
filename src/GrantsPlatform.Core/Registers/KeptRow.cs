using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>The record as kept. Without the salt the hash that stays in events cannot be guessed from the few values that a row may have.</summary>
internal sealed record KeptRow(string Salt, RegisterRow Row);

public static class RegisterRows
{
    /// <summary>The rows among a register's content records, in the order of their codes.</summary>
    public static IEnumerable<RegisterRow> Of(Contents contents) =>
        contents.Records.Where(record => record.Key.StartsWith(RegisterRow.RecordPrefix, StringComparison.Ordinal))
            .OrderBy(record => record.Key, StringComparer.Ordinal)
            .Select(record => Wire.FromStored<KeptRow>(record.Value.AsSpan()).Required("the row").Row);
}
