using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

/// <summary>Nothing of the rows themselves: how many of each kind, and what was last certified.</summary>
public sealed record RegisterListRow(
    string Application, string Programme, string Organisation, ImmutableSortedDictionary<string, int> RowsByKind,
    Period? SealedPeriod, DateTimeOffset? SealedAt, ImmutableArray<IndicatorValue> Values);

/// <summary>The registers of a call; their certified values add up in the total <see cref="Totals"/>, so that no list is read for a sum.</summary>
public sealed class RegistersView : View<RegisterState>
{
    public const string Name = "registers";

    /// <summary>Partition: the call. Group: the indicator. Measures: "registers", "rows" and "hundredths" of the value.</summary>
    public const string Totals = "indicators";

    public override string Kind => RegisterState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["organisation"], ["sealedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, RegisterState state) => state is not RegisterState.Known register
        ? []
        :
        [
            new ViewRow(Name, register.Origin.Call, id.Key,
                new RegisterListRow(
                    id.Key, register.Origin.Programme, register.Origin.Organisation,
                    register.Marks.Values.GroupBy(mark => mark.Kind).ToImmutableSorted(kind => kind.Key, kind => kind.Count()),
                    register.LastSeal?.Period, register.LastSeal?.At, register.LastSeal?.Values ?? []),
                ImmutableDictionary<string, string>.Empty.Add("organisation", register.Origin.Organisation),
                ImmutableDictionary<string, string>.Empty.Add("sealedAt", SortKey.Of(register.LastSeal?.At))),
        ];

    public override IEnumerable<Contribution> Contributions(StreamId id, RegisterState state) => state is RegisterState.Known { LastSeal: { } seal } register
        ? from value in seal.Values
          let figure = value.Value
          where figure is not null
          select new Contribution(Totals, register.Origin.Call, value.Code,
              new[] { ("registers", 1L), ("rows", value.Rows ?? 0L), ("hundredths", (long)decimal.Round(figure.Value * 100)) }.ToImmutableSorted(one => one.Item1, one => one.Item2))
        : [];
}
