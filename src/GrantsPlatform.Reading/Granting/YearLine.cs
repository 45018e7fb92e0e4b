using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>What a body is granted by the funder in a year, over all calls.</summary>
/// <param name="Key">Of the funder-year.</param>
/// <param name="Payee">Id of the body that is paid here.</param>
/// <param name="Wanted">By this agreement.</param>
/// <param name="Others">By all other agreements.</param>
/// <param name="Threshold">Above it a private body signs an agreement.</param>
/// <param name="Ceiling">Null: none.</param>
/// <param name="Standing">Null: nothing was asked yet.</param>
public sealed record YearLine(string Key, string Payee, int Year, Money Wanted, Money Others, Money Threshold, Money? Ceiling, YearStanding? Standing)
{
    public Money Total => Wanted + Others;

    public bool IsAboveThreshold => Total > Threshold;

    /// <summary>What is left under the ceiling.</summary>
    public Money? Left => Ceiling is { } most ? Money.Max(Money.Zero, most - Total) : null;
}

internal sealed class YearReading(Room room, string id, AgreementState.Known agreement)
{
    public async ValueTask<ImmutableArray<YearLine>> OfAsync(CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<YearLine>();
        foreach (var group in (agreement.Pending?.Text.Lines ?? agreement.Lines).GroupBy(line => (line.Funder, line.Payee, Year: Core.Programmes.FundedYears.Civil(line.Year, agreement.Origin.From))).OrderBy(group => group.Key.Year))
        {
            if (!agreement.Payees.TryGetValue(group.Key.Payee, out var siren)) continue;
            var key = FunderYearState.KeyOf(group.Key.Funder, siren, group.Key.Year);
            var entries = await room.Reads.ReadAsync<FunderYearState>(FunderYearState.IdOf(key), cancellation).ConfigureAwait(false) is FunderYearState.Known known
                ? known.Entries : ImmutableSortedDictionary<string, YearEntry>.Empty;
            lines.Add(new YearLine(
                key, group.Key.Payee, group.Key.Year, group.Sum(line => line.Amount), entries.Where(entry => entry.Key != id).Sum(entry => entry.Value.Amount),
                agreement.Origin.Terms.Threshold, agreement.Origin.Terms.YearCeiling, agreement.Years.GetValueOrDefault(key)));
        }
        return lines.ToImmutable();
    }
}
