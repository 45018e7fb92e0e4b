using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Payments that are due as rows of a sheet. Accounts are not among them: they leave with a batch alone.</summary>
internal static class PaymentCells
{
    public static SheetHead Head(WholePayments payments, PaymentTab tab) => new("Versements",
    [
        new("Dossier"), new("Versement", 30), new("Bénéficiaire", 50), new("Porteur du projet", 50), new("Département (code)", 10), new("Montant"), new("Pourquoi", 30), new("Dû depuis le"), new("Pièces", 50), new("Ce qui manque", 50),
        new("Préparé par", 30), new("Approuvé par", 30),
    ]) { Notes = [new("Liste", $"{PaymentWords.Of(tab)}, {payments.Programme.Title}")] };

    public static ImmutableArray<Cell> Row(PaymentLine line) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Label), Cell.Of(line.PayeeName), Cell.Of(line.Applicant), Cell.Of(line.Departement), Cell.Of(line.Amount), Cell.Of(PaymentWords.Why(line)),
        Cell.Of(line.DueSince is { } since ? ParisTime.DayOf(since) : null), Cell.Of(string.Join(", ", line.One.Plan.Evidence.Select(PaymentWords.Evidence))),
        Cell.Of(string.Join(", ", line.Missing.Select(PaymentWords.Of))), Cell.Of(line.Preparer), Cell.Of(string.Join(", ", line.Approvers)),
    ];
}
