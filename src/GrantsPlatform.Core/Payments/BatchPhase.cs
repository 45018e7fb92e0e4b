using System.Collections.Immutable;

namespace GrantsPlatform.Core.Payments;

/// <summary>Where a batch stands on its way to the accountant.</summary>
public abstract record BatchPhase
{
    public sealed record Open : BatchPhase;

    /// <param name="Lines">By reference.</param>
    public sealed record Sealed(ImmutableSortedDictionary<string, BatchLine> Lines) : BatchPhase;

    /// <summary>With the accountant, who answers line by line.</summary>
    public sealed record Exported(ImmutableSortedDictionary<string, BatchLine> Lines, string Reference) : BatchPhase
    {
        public ImmutableSortedDictionary<string, LinePaid> Paid { get; init; } = ImmutableSortedDictionary.Create<string, LinePaid>(StringComparer.Ordinal);
        public ImmutableSortedDictionary<string, LineRejected> Rejected { get; init; } = ImmutableSortedDictionary.Create<string, LineRejected>(StringComparer.Ordinal);

        public int Unanswered => Lines.Count - Paid.Count - Rejected.Count;

        public PaymentBatchEvent? AnswerTo(string line) => (PaymentBatchEvent?)Paid.GetValueOrDefault(line) ?? Rejected.GetValueOrDefault(line);

        public Exported With(PaymentBatchEvent answer) => answer switch
        {
            LinePaid paid => this with { Paid = Paid.SetItem(paid.Line, paid) },
            LineRejected rejected => this with { Rejected = Rejected.SetItem(rejected.Line, rejected) },
            _ => throw new InvalidOperationException($"{answer} is no answer to a line."),
        };
    }

    public sealed record Cancelled : BatchPhase;
}
