using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>What the pages of batches say.</summary>
public static class BatchPages
{
    public static (string Words, Tone Tone) Of(BatchRow batch) => batch.Phase switch
    {
        "open" => ("En préparation", Tone.Info),
        "sealed" => ("Scellé", Tone.Warning),
        "exported" when batch.Paid + batch.Rejected < batch.Payments => ("Chez le comptable", Tone.Info),
        "exported" => ("Retour complet", batch.Rejected == 0 ? Tone.Success : Tone.Warning),
        _ => ("Annulé", Tone.Neutral),
    };

    public static string Of(BatchClaim claim) => claim switch
    {
        BatchClaim.Asked => "Demandé à la convention",
        BatchClaim.Held => "Dans le lot",
        BatchClaim.Dropped dropped => $"Écarté\u202F: {PayingWords.Of(dropped.Cause)}",
        _ => throw new InvalidOperationException($"{claim} has no words."),
    };

    /// <summary>What the accountant said of a line; null: nothing yet.</summary>
    public static string? Answer(PaymentBatchEvent? answer) => answer switch
    {
        null => null,
        LinePaid paid => $"Payé le {French.Date(paid.PaidOn)}, {paid.Reference}{(paid.Commitment is { } commitment ? $" (n° EJ {commitment})" : "")}",
        LineRejected rejected => $"Rejeté\u202F: {PayingWords.Of(rejected.Cause)}",
        _ => throw new InvalidOperationException($"{answer} is no answer."),
    };

    public static IEnumerable<Choice> Causes => Enum.GetValues<RejectionCause>().Select(cause => new Choice(Wire.NameOf(cause), Capital(PayingWords.Of(cause))));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
