using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

public sealed record RecoveryRow(
    string Id, string Application, string Payee, string? Departement, string Status, Money Claimed, Money Received, Money WrittenOff, Money Owed,
    DateTimeOffset FoundAt, DateOnly? LapsesAfter);

/// <summary>The claims of a call, and what they add up to.</summary>
public sealed class RecoveriesView : View<RecoveryState>
{
    public const string Name = "recoveries";
    public const string Totals = "recoveries";

    public override string Kind => RecoveryState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["status", "departement"], ["foundAt", "lapsesAfter", "owed"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, RecoveryState state)
    {
        if (state is not RecoveryState.Known { Origin: var origin } claim) return [];
        var row = new RecoveryRow(
            id.Key, origin.Application, origin.Payee, origin.Departement, RecoveryWords.Status(claim.Phase),
            claim.Claimed, claim.Received, claim.WrittenOff, claim.Owed, origin.At, Collecting.LapsesAfter(claim));
        return
        [
            new ViewRow(Name, origin.Call, id.Key, row,
                ImmutableDictionary<string, string>.Empty.Add("status", row.Status).Add("departement", row.Departement ?? ""),
                ImmutableDictionary<string, string>.Empty
                    .Add("foundAt", SortKey.Of(row.FoundAt)).Add("lapsesAfter", SortKey.Of(row.LapsesAfter)).Add("owed", SortKey.Of(row.Owed))),
        ];
    }

    /// <summary>Group "{département}|{status}", amounts in cents.</summary>
    public override IEnumerable<Contribution> Contributions(StreamId id, RecoveryState state) => state is not RecoveryState.Known claim
        ? []
        :
        [
            new Contribution(Totals, claim.Origin.Call, $"{claim.Origin.Departement}|{RecoveryWords.Status(claim.Phase)}",
                new[] { ("claims", 1L), ("claimed", claim.Claimed.Cents), ("received", claim.Received.Cents), ("written-off", claim.WrittenOff.Cents), ("owed", claim.Owed.Cents) }
                    .ToImmutableSorted(measure => measure.Item1, measure => measure.Item2)),
        ];
}
