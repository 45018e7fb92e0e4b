using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Replays;

/// <summary>What became of the grants of one département, from the store's totals of agreements and of claims.</summary>
/// <param name="Overpaid">As settlements have found it; what of it was dropped or written off is still in it.</param>
public sealed record MoneyLine(string Departement, int Agreements, Money Agreed, Money Paid, Money Due, Money Overpaid, Money Recovered, Money WrittenOff)
{
    internal static async Task<ImmutableArray<MoneyLine>> AllAsync(IReads reads, string call, CancellationToken cancellation)
    {
        var agreements = await reads.TotalsAsync(AgreementsView.Totals, call, cancellation).ConfigureAwait(false);
        var claims = await reads.TotalsAsync(RecoveriesView.Totals, call, cancellation).ConfigureAwait(false);
        // Claims are grouped "{département}|{status}".
        var claimed = claims.GroupBy(row => row.Group.Split('|')[0])
            .ToImmutableSorted(place => place.Key, place => (Received: place.Sum(row => Of(row, "received")), WrittenOff: place.Sum(row => Of(row, "written-off"))));
        return
        [
            .. agreements.Where(row => row.Measures.GetValueOrDefault("agreements") > 0).OrderBy(row => row.Group, StringComparer.Ordinal).Select(row => new MoneyLine(
                row.Group, (int)row.Measures["agreements"], Of(row, "agreed"), Of(row, "paid"), Of(row, "due"), Of(row, "overpaid"),
                claimed.GetValueOrDefault(row.Group).Received, claimed.GetValueOrDefault(row.Group).WrittenOff)),
        ];
    }

    public static MoneyLine Total(ImmutableArray<MoneyLine> lines) => new(
        "", lines.Sum(line => line.Agreements), lines.Sum(line => line.Agreed), lines.Sum(line => line.Paid), lines.Sum(line => line.Due),
        lines.Sum(line => line.Overpaid), lines.Sum(line => line.Recovered), lines.Sum(line => line.WrittenOff));

    private static Money Of(TotalRow row, string measure) => new(row.Measures.GetValueOrDefault(measure));
}
