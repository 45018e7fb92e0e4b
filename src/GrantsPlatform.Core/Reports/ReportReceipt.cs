using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <summary>What the receipt of a report vouches for: its texts, accounts and attachments, and every figure.</summary>
public static class ReportReceipt
{
    /// <summary>
    /// SHA-256 of one line "{field}:{SHA-256 of the canonical JSON}" a field, in ordinal order: the words as in <see cref="ReportState.Known.ContentHash"/>, and of each
    /// figure all that the event of the submission holds, as the field <see cref="ReportFields.IndicatorOf"/>. It can be made again from that event and the record of the submission.
    /// </summary>
    public static string HashOf(Answers words, ImmutableArray<ReportedIndicator> figures)
    {
        var all = figures.Aggregate(words, (answers, figure) => answers.With(ReportFields.IndicatorOf(figure.Code), figure));
        return Digest.Of(string.Join('\n', all.Values.Select(value => $"{value.Key}:{Digest.Of(CanonicalJson.Write(value.Value))}")));
    }
}
