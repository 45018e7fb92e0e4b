using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Payments.PaymentBatchState.Known;

namespace GrantsPlatform.Core.Payments;

/// <summary>The accountant's return, line by line: all of it is taken over, or nothing.</summary>
internal static class Returns
{
    private const int LongestWords = 1000;

    public static string RecordOf(string line) => $"rejection/{line}";

    public static Response Record(RecordReturn record, Known known, Context context)
    {
        if (known.Phase is not BatchPhase.Exported exported) return new BatchInWrongPhase(BatchWords.Of(known.Phase));
        var after = exported;
        var events = new List<Event>();
        var words = new List<ContentChange>();
        foreach (var line in record.Lines.IsDefault ? [] : record.Lines)
        {
            if (!exported.Lines.ContainsKey(line.Line)) return new ReturnLineUnknown(line.Line);
            if (AnswerIn(line, known, context) is not { } answer) return new ReturnLineUnclear(line.Line);
            if (line.Words is { Length: > LongestWords }) return new ReturnWordsTooLong(line.Line, LongestWords);
            if (after.AnswerTo(line.Line) is { } before)
            {
                if (!SaysNoMore(answer, before)) return new ReturnContradicts(line.Line);
                continue;
            }
            if (answer is LinePaid paid && !(EpcText.IsReference(paid.Reference) && (paid.Commitment is null || EpcText.IsReference(paid.Commitment)))) return new ReturnReferenceInvalid(line.Line);
            after = after.With(answer);
            events.Add(answer);
            if (answer is LineRejected { Hash: not null } && line.Words is { } said) words.Add(ContentChange.Text(RecordOf(line.Line), said));
        }
        return Response.Accept(events).With([.. words]);
    }

    /// <summary>A bank does not know what services of the State call the commitment.</summary>
    private static bool SaysNoMore(PaymentBatchEvent answer, PaymentBatchEvent before) =>
        answer == before || (answer is LinePaid { Commitment: null } paid && before is LinePaid known && paid == known with { Commitment = null });

    /// <summary>Nothing of a batch is paid before it was begun.</summary>
    private static PaymentBatchEvent? AnswerIn(ReturnLine line, Known known, Context context) => line switch
    {
        { PaidOn: { } day, Rejected: null } when day >= ParisTime.DayOf(known.Origin.At) && day <= ParisTime.DayOf(context.At) && !line.Reference.IsMissing() => new LinePaid(line.Line, day, line.Reference, line.Commitment.IsMissing() ? null : line.Commitment),
        { PaidOn: null, Reference: null, Rejected: { } cause } => new LineRejected(line.Line, cause, line.Words.IsMissing() ? null : Digest.Of(line.Words)),
        _ => null,
    };
}
