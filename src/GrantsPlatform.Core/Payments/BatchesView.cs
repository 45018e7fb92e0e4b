using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

public sealed record BatchRow(string Id, string Phase, DateTimeOffset OpenedAt, int Payments, Money Total, int Paid, int Rejected, string? Reference);

/// <summary>The payment batches of a programme.</summary>
public sealed class BatchesView : View<PaymentBatchState>
{
    public const string Name = "batches";

    public override string Kind => PaymentBatchState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase"], ["openedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, PaymentBatchState state)
    {
        if (state is not PaymentBatchState.Known known) return [];
        var exported = known.Phase as BatchPhase.Exported;
        var row = new BatchRow(
            id.Key, BatchWords.Status(known.Phase), known.Origin.At, known.Held.Count(), known.Total, exported?.Paid.Count ?? 0, exported?.Rejected.Count ?? 0, exported?.Reference);
        return
        [
            new ViewRow(Name, known.Origin.Programme, id.Key, row,
                ImmutableDictionary<string, string>.Empty.Add("phase", row.Phase),
                ImmutableDictionary<string, string>.Empty.Add("openedAt", SortKey.Of(row.OpenedAt))),
        ];
    }
}
