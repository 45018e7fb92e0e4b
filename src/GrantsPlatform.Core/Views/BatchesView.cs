using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;

namespace GrantsPlatform.Core.Views;

public sealed record BatchRow(string Id, BatchPhase Phase, DateTimeOffset OpenedAt, int Payments, Money Total, int Paid, int Rejected, string? Reference);

/// <summary>The payment batches of a programme.</summary>
public sealed class BatchesView : View<PaymentBatchState>
{
    public const string Name = "batches";

    public override string Kind => PaymentBatchState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase"], ["openedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, PaymentBatchState state) => state is not PaymentBatchState.Known known
        ? []
        :
        [
            new ViewRow(Name, known.Origin.Programme, id.Key,
                new BatchRow(id.Key, known.Phase, known.Origin.At, known.Held.Count(), known.Total, known.PaidLines.Count, known.RejectedLines.Count, known.Export?.Reference),
                ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(known.Phase)),
                ImmutableDictionary<string, string>.Empty.Add("openedAt", SortKey.Of(known.Origin.At))),
        ];
}
