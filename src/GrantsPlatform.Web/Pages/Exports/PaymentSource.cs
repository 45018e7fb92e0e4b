using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The payments of a programme that are due. Accounts are not among them: they leave with a batch alone.</summary>
internal sealed class PaymentSource() : ListSource(ExportedList.Payments, "versements", "/paiements/tableur", Door.Payments, "programme")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var tab = PaymentAddress.Tab(asked.Query["vue"]) ?? PaymentTab.ToPrepare;
        return asked.OpenAsync(new AllPaymentsDue(asked.Of, tab), all => new SheetDownload($"versements-{all.Programme.Code}", Head(all, tab), all.Count, all.Lines.Select(Row)), cancellation);
    }

    /// <summary>Files are stepped back from call by call, and a programme may have several.</summary>
    public override MarkOfSight Sight(string? of) => new(null) { InEveryCall = true };

    private static SheetHead Head(WholePayments payments, PaymentTab tab) => new("Versements",
    [
        new("Dossier"), new("Versement", 30), new("Bénéficiaire", 50), new("Porteur du projet", 50), new("Département (code)", 10), new("Montant"), new("Pourquoi", 30), new("Dû depuis le"), new("Pièces", 50), new("Ce qui manque", 50),
        new("Préparé par", 30), new("Approuvé par", 30),
    ]) { Notes = [new("Liste", $"{PaymentWords.Of(tab)}, {payments.Programme.Title}")] };

    private static ImmutableArray<Cell> Row(PaymentLine line) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Label), Cell.Of(line.PayeeName), Cell.Of(line.Applicant), Cell.Of(line.Departement), Cell.Of(line.Amount), Cell.Of(PaymentWords.Why(line)),
        Cell.Of(line.DueSince is { } since ? ParisTime.DayOf(since) : null), Cell.Of(string.Join(", ", line.One.Plan.Evidence.Select(PaymentWords.Evidence))),
        Cell.Of(string.Join(", ", line.Missing.Select(PaymentWords.Of))), Cell.Of(line.Preparer), Cell.Of(string.Join(", ", line.Approvers)),
    ];
}
