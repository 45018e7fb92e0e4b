using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The content of an act, for its hash: what both sides sign is the same to the cent and to the day.</summary>
internal sealed record ActText(
    string Programme, int Revision, string Call, string Organisation, int Version, ImmutableArray<AmountLine> Lines, DateOnly From, DateOnly To,
    ImmutableSortedDictionary<string, decimal> Targets)
{
    /// <summary>The payments, each to the cent: what is signed is what will be paid.</summary>
    public ImmutableArray<ForeseenPayment> Plan { get; init; } = [];

    public string Hash() => Digest.Of(Wire.ToBytes(this));

    public static ActText Of(Known known) =>
        new(known.Programme, known.Revision, known.Call, known.Organisation, known.Version + 1, known.Lines, known.From, known.To, known.Targets);

    public static ActText Of(Known known, Difference difference) => Of(known) with
    {
        Lines = known.Lines.Changed(difference.Lines),
        From = difference.From ?? known.From,
        To = difference.To ?? known.To,
        Targets = known.Targets.SetItems(difference.Targets ?? ImmutableSortedDictionary<string, decimal>.Empty),
    };
}

internal static class LineChanges
{
    /// <summary>The lines with the differences added; a line that comes to nothing is left out.</summary>
    public static ImmutableArray<AmountLine> Changed(this ImmutableArray<AmountLine> lines, ImmutableArray<AmountLine> differences)
    {
        var changed = lines.ToList();
        foreach (var difference in differences)
        {
            var at = changed.FindIndex(line => SamePlace(line, difference));
            if (at < 0) changed.Add(difference);
            else changed[at] = changed[at] with { Amount = changed[at].Amount + difference.Amount, Quantity = Sum(changed[at].Quantity, difference.Quantity) };
        }
        return [.. changed.Where(line => line.Amount != Money.Zero)];
    }

    private static bool SamePlace(AmountLine one, AmountLine other) =>
        (one.Funder, one.Strand, one.Year, one.Payee, one.Unit) == (other.Funder, other.Strand, other.Year, other.Payee, other.Unit);

    private static decimal? Sum(decimal? one, decimal? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);
}
