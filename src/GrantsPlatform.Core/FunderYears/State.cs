using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.FunderYears;

/// <summary>What one body is granted by one funder in one year, over all calls, in one stream: no two agreements can take the same room.</summary>
public abstract record FunderYearState
{
    public const string Kind = "funder-year";

    public static StreamId IdOf(string key) => StreamId.Named(Kind, key);
    public static string KeyOf(string funder, string siren, int year) => $"{funder}~{siren}~{year}";

    public sealed record Absent : FunderYearState;

    public sealed record Known(ImmutableSortedDictionary<string, YearEntry> Entries) : FunderYearState
    {
        public Money Total => Entries.Values.Sum(entry => entry.Amount);
    }
}

/// <summary>What one agreement holds, and the last attempt that was answered.</summary>
public sealed record YearEntry(int Attempt, Money Amount);
