using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;

namespace GrantsPlatform.Words;

/// <summary>Where agreements and payments stand.</summary>
public static class MoneyStateWords
{
    public static string Of(AgreementState.Known agreement, INames names) =>
        $"{AgreementWords.Of(agreement)}{(agreement.Version > 1 ? $", {AgreementEventWords.Act(agreement.Version)} compris" : "")} "
        + $"(du {French.Date(agreement.From)} au {French.Date(agreement.To)}), "
        + $"{French.Amount(agreement.Lines.Sum(line => line.Amount))} {(agreement.Version == 0 ? "prévus" : $"accordés, {French.Amount(agreement.Paid)} payés")}"
        + string.Concat(agreement.Instalments.Values.Select(one => $"\u202F; {names.Instalment(one.Plan.Instalment)}\u202F: {French.Amount(one.Amount)}, {AgreementWords.Of(one.Phase)}"));

    public static string Of(FunderYearState.Known year) =>
        $"{French.Amount(year.Total)} réservés par {French.Count(year.Entries.Values.Count(entry => entry.Amount > Money.Zero), "convention")}";

    public static string Of(PaymentBatchState.Known batch) =>
        $"{BatchWords.Of(batch.Phase)}, {French.Count(batch.Held.Count(), "versement")}, {French.Amount(batch.Total)}"
        + (batch.Phase is BatchPhase.Exported exported ? $", {French.Count(exported.Paid.Count, "payé")}, {French.Count(exported.Rejected.Count, "rejeté")}" : "");
}
