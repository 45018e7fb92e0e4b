using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>The money of a call: what there is, what is asked for, proposed and granted, by strand and year. Sums of all files, of nobody in particular.</summary>
public sealed record EnvelopeOfCall(string Call) : CallQuery<CallEnvelope>(Call)
{
    private protected override async ValueTask<CallEnvelope?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        await Envelopes.ReadAsync(room, seen, cancellation).ConfigureAwait(false);
}

/// <param name="Total">Of the whole call; it may exceed the sum of its strands.</param>
public sealed record CallEnvelope(Money Total, ImmutableArray<StrandEnvelope> Strands)
{
    public EnvelopeSums Sums => Strands.Aggregate(EnvelopeSums.Nothing, (sums, strand) => sums.Plus(strand.Sums));

    public Money Left => Total - Sums.Granted;
}

/// <param name="Envelope">With its top-ups.</param>
public sealed record StrandEnvelope(string Code, string Label, Money Envelope, ImmutableSortedDictionary<int, EnvelopeSums> Years)
{
    public EnvelopeSums Sums => Years.Values.Aggregate(EnvelopeSums.Nothing, (sums, year) => sums.Plus(year));

    public Money Left => Envelope - Sums.Granted;
}

/// <param name="Asked">By files that are neither withdrawn nor ineligible.</param>
/// <param name="Proposed">By the opinions that came last, on files that are not decided.</param>
public sealed record EnvelopeSums(Money Asked, Money Proposed, Money Granted)
{
    public static readonly EnvelopeSums Nothing = new(Money.Zero, Money.Zero, Money.Zero);

    internal EnvelopeSums Plus(EnvelopeSums other) => new(Asked + other.Asked, Proposed + other.Proposed, Granted + other.Granted);
}

internal static class Envelopes
{
    private const string Proposed = "proposed";

    public static async ValueTask<CallEnvelope> ReadAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var awards = await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(seen.Id), cancellation).ConfigureAwait(false) as AwardsState.Known;
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var total in await room.Reads.TotalsAsync(ApplicationsView.Totals, seen.Id, cancellation).ConfigureAwait(false))
            if (total.Group.Split('|') is [_, var status] && !WorkStatuses.Over.Contains(status))
                foreach (var (measure, value) in total.Measures.Where(one => !one.Key.StartsWith(Proposed, StringComparison.Ordinal) || WorkStatuses.Undecided.Contains(status)))
                    sums[measure] = sums.GetValueOrDefault(measure) + value;
        return new CallEnvelope(
            awards?.Total ?? seen.Definition.TotalEnvelope,
            [.. seen.Definition.Strands.Select(strand => new StrandEnvelope(
                strand.Code, strand.Label, awards?.Strands.GetValueOrDefault(strand.Code, strand.Total) ?? strand.Total,
                seen.Definition.Years.ToImmutableSortedDictionary(year => year, year => new EnvelopeSums(Of("asked", strand.Code, year), Of(Proposed, strand.Code, year), Of("granted", strand.Code, year)))))]);

        Money Of(string amount, string strand, int year) => new(sums.GetValueOrDefault(ApplicationsView.MeasureOf(amount, strand, year)));
    }
}
