using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Registers.RegisterState.Known;

namespace GrantsPlatform.Core.Registers;

/// <summary>Certifying what the rows give: the only way by which anything of them leaves the grantee's hands.</summary>
public static class Sealing
{
    /// <summary>Names the values of a period, as the person who certifies them saw them.</summary>
    public static string HashOf(Period period, ImmutableArray<IndicatorResult> results) => Digest.Of(Wire.ToBytes(new { period, values = Values(results), tables = Tables(results) }));

    internal static Response Seal(StreamId self, SealIndicators seal, Known known, Context context)
    {
        var definition = Registry.DefinitionOf(known, context);
        if (definition.Register is not { } register) return new RegisterNotForeseen();
        var period = new Period(seal.From, seal.To);
        if (seal.From > seal.To || seal.From > ParisTime.DayOf(context.At)) return new RegisterPeriodInvalid();
        // What is left of a period would pass for the whole of it, in place of what was certified while its rows were there.
        if (known.PurgedOn is { } purged && register.KeptUntil(seal.From) < purged) return new PeriodNotKept(seal.From);
        var results = IndicatorComputation.Run(definition, RegisterRows.Of(context.Facts.ContentsOf(self)), period);
        var hash = HashOf(period, results);
        if (hash != seal.Hash) return new IndicatorsChanged();
        return known.Seals.TryGetValue(period.Name(), out var before) && before.Hash == hash
            ? Response.Nothing
            : new IndicatorsSealed(period, Values(results), Tables(results), hash, context.Actor, context.At);
    }

    private static ImmutableArray<IndicatorValue> Values(ImmutableArray<IndicatorResult> results) => [.. results.Select(result => result.AsValue)];

    private static ImmutableArray<PublishedTable> Tables(ImmutableArray<IndicatorResult> results) => [.. results.SelectMany(result => result.Tables)];
}
