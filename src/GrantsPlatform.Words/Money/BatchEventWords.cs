using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;

namespace GrantsPlatform.Words;

public static class BatchEventWords
{
    public static string Of(PaymentBatchEvent happened, INames names) => happened switch
    {
        BatchOpened e => $"Bordereau ouvert pour {names.Programme(e.Programme)} ({PayingWords.Of(e.Channel)}, compte {e.Account})",
        ClaimAsked e => $"Versement demandé\u202F: {Line(e.Application, e.Instalment, names)}",
        ClaimHeld e => $"Versement admis\u202F: {Line(e.Application, e.Instalment, names)}, {French.Amount(e.Amount)}",
        ClaimDropped e => $"Versement écarté\u202F: {Line(e.Application, e.Instalment, names)}, {PayingWords.Of(e.Cause)}",
        BatchSealed e => $"Bordereau scellé\u202F: {French.Count(e.Lines.Length, "versement")}, {French.Amount(e.Total)}",
        BatchCancelled => "Bordereau annulé, versements rendus",
        BatchExported e => $"Bordereau transmis au comptable sous la référence {e.Reference}",
        LinePaid e => $"Ligne {e.Line} payée le {French.Date(e.PaidOn)} (référence {e.Reference}{(e.Commitment is { } commitment ? $", n° EJ {commitment}" : "")})",
        LineRejected e => $"Ligne {e.Line} rejetée par le comptable\u202F: {PayingWords.Of(e.Cause)}",
        _ => throw EventWords.None(happened),
    };

    private static string Line(string application, string instalment, INames names) => $"{names.Instalment(instalment)}, dossier de {names.File(application)}";
}
