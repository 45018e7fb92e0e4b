using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Reading.Grants;

/// <summary>What a text changes of the one in force, line by line; what stays is not in it.</summary>
public sealed record ActChange(string What, string Before, string After)
{
    private const string Nothing = "–";

    public static ImmutableArray<ActChange> Between(ActInWords before, ActInWords after) =>
    [
        .. Changed("Période", PeriodOf(before), PeriodOf(after)),
        .. Changed("Montant total", French.Amount(before.Total), French.Amount(after.Total)),
        .. Compared(before.Amounts.Select(one => ($"{one.Strand}, {one.Year}, {one.Payee}", French.Amount(one.Amount))), after.Amounts.Select(one => ($"{one.Strand}, {one.Year}, {one.Payee}", French.Amount(one.Amount)))),
        .. Compared(before.Payments.Select(one => (one.Label, French.Amount(one.Amount))), after.Payments.Select(one => (one.Label, French.Amount(one.Amount)))),
        .. Compared(before.Targets.Select(one => (one.Indicator, French.Number(one.Value))), after.Targets.Select(one => (one.Indicator, French.Number(one.Value)))),
    ];

    private static string PeriodOf(ActInWords act) => $"du {French.Date(act.From)} au {French.Date(act.To)}";

    private static IEnumerable<ActChange> Compared(IEnumerable<(string What, string Value)> before, IEnumerable<(string What, string Value)> after)
    {
        var (was, now) = (before.ToLookup(one => one.What, one => one.Value), after.ToLookup(one => one.What, one => one.Value));
        return was.Select(one => one.Key).Union(now.Select(one => one.Key)).SelectMany(what => Changed(what, Joined(was[what]), Joined(now[what])));
    }

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } text ? text : Nothing;

    private static IEnumerable<ActChange> Changed(string what, string before, string after) => before == after ? [] : [new ActChange(what, before, after)];
}
