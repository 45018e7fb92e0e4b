using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Numbers by the value of a field, or of two: rates by zone, floors by kind of body.</summary>
/// <param name="Label">French: what the numbers are.</param>
public sealed record LookupTable(string Code, string Label, ImmutableArray<TableEntry> Entries)
{
    public decimal? Find(string key, string? and) => Entries.FirstOrDefault(entry => entry.Key == key && entry.And == and)?.Value;
}

/// <param name="Value">A number, or euros.</param>
public sealed record TableEntry(string Key, decimal Value, [Description("The second key, where the table has two.")] string? And = null);
