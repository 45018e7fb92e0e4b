using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.FunderYears.FunderYearState.Known;

namespace GrantsPlatform.Core.FunderYears;

public sealed class FunderYearDecider : Decider<FunderYearState, FunderYearCommand, FunderYearEvent>
{
    private static readonly Known Nobody = new(ImmutableSortedDictionary.Create<string, YearEntry>(StringComparer.Ordinal));
    private static readonly YearEntry Nothing = new(0, Money.Zero);

    public override string Kind => FunderYearState.Kind;
    public override FunderYearState Empty => new FunderYearState.Absent();

    public override Response Decide(StreamId self, FunderYearCommand command, FunderYearState state, Context context)
    {
        var known = state as Known ?? Nobody;
        return command switch
        {
            ReserveYear reserve => Reserve(reserve, known),
            SettleYear settle => Settle(settle, known),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };
    }

    public override FunderYearState Evolve(FunderYearState state, FunderYearEvent happened)
    {
        var known = state as Known ?? Nobody;
        return happened switch
        {
            YearReserved e => With(known, e.Agreement, new YearEntry(e.Attempt, e.Amount)),
            YearDenied e => With(known, e.Agreement, Of(known, e.Agreement) with { Attempt = e.Attempt }),
            YearSettled e => With(known, e.Agreement, new YearEntry(e.Attempt, e.Amount)),
            _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
        };
    }

    private static Response Reserve(ReserveYear reserve, Known known)
    {
        if (reserve.Amount < Money.Zero) return new YearAmountNegative();
        var held = Of(known, reserve.Agreement);
        if (reserve.Attempt <= held.Attempt) return Response.Nothing;
        var total = known.Total - held.Amount + reserve.Amount;
        // Whoever gives back is never refused, even where others have since filled the year.
        return reserve.Ceiling is { } ceiling && total > ceiling && reserve.Amount > held.Amount
            ? new YearDenied(reserve.Agreement, reserve.Attempt, total - ceiling)
            : new YearReserved(reserve.Agreement, reserve.Attempt, reserve.Amount, total, total > reserve.Threshold);
    }

    private static Response Settle(SettleYear settle, Known known)
    {
        if (settle.Amount < Money.Zero) return new YearAmountNegative();
        var held = Of(known, settle.Agreement);
        if (settle.Attempt <= held.Attempt) return Response.Nothing;
        return settle.Amount > held.Amount ? new YearSettledAbove(held.Amount) : new YearSettled(settle.Agreement, settle.Attempt, settle.Amount);
    }

    private static YearEntry Of(Known known, string agreement) => known.Entries.GetValueOrDefault(agreement) ?? Nothing;

    private static Known With(Known known, string agreement, YearEntry entry) => new(known.Entries.SetItem(agreement, entry));
}
