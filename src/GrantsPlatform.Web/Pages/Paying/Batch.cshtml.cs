using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Pages.Productions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>One batch, from its opening to the accountant's last answer. What has left cannot be changed.</summary>
public sealed class BatchModel(Queries queries, Visitor visitor, Desk desk, DocumentDesk documents, Links links) : BatchPage(queries, visitor, desk)
{
    [BindProperty(Name = "versement")]
    public string[] Keys { get; set; } = [];

    /// <summary>Null as long as there is none, or for those who do not see accounts.</summary>
    public OrdersFile? Orders { get; private set; }

    /// <summary>The programme names the account to pay from, and banks would take the order.</summary>
    public bool HasTransfers { get; private set; }

    /// <summary>Payees whose account is no longer the one that the batch was sealed with.</summary>
    public IReadOnlyList<string> Changed { get; private set; } = [];

    /// <summary>It has left, and the reader may have its pieces.</summary>
    public bool MayJoin { get; private set; }

    public bool MayFill => Seen.State.Phase is BatchPhase.Open && Seen.May(new AddToBatch("", ""));

    public bool MaySeal => Seen.State.Phase is BatchPhase.Open && Seen.May(new SealBatch());

    public bool MayCancel => Seen.State.Phase is BatchPhase.Open or BatchPhase.Sealed && Seen.May(new CancelBatch());

    public bool MaySend => Seen.State.Phase is BatchPhase.Sealed && Seen.May(new ExportBatch());

    public bool MayAnswer => Seen.Sent is { Unanswered: > 0 } && Seen.May(new RecordReturn([]));

    public Task<IActionResult> OnGetAsync(string batch, CancellationToken cancellation) => ShowAsync(batch, cancellation);

    public async Task<IActionResult> OnPostAddAsync(string batch, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.State.Phase is not BatchPhase.Open) return Again(new BatchInWrongPhase(BatchWords.Of(Seen.State.Phase)));
        var chosen = Seen.Offered.Where(payment => Keys.Contains(payment.Key)).ToList();
        if (chosen.Count == 0) Problems.Add("", "Aucun versement n’est coché, ou ils ont déjà quitté cette liste.", "Cochez-en au moins un.");
        foreach (var payment in chosen)
            if (await SendAsync(new AddToBatch(payment.Application, payment.Instalment), $"-{Digest.Of(payment.Key)[..16]}", cancellation).ConfigureAwait(false) is { } refusal)
                Problems.Add(new FormProblem("", $"{payment.Words}\u202F: {refusal.Message}", refusal.Remedy));
        if (Problems.Any)
        {
            await FindAsync(batch, cancellation).ConfigureAwait(false);
            return Again();
        }
        this.Say($"{French.Count(chosen.Count, "versement demandé", "versements demandés")}\u202F: les conventions répondent dans les secondes qui viennent.");
        return Redirect(links.Batch(batch));
    }

    public Task<IActionResult> OnPostSealAsync(string batch, CancellationToken cancellation) => ActAsync(batch, new SealBatch(), "Le lot est scellé\u202F: plus rien n’y entre ni n’en sort.", cancellation);

    public Task<IActionResult> OnPostCancelAsync(string batch, CancellationToken cancellation) => ActAsync(batch, new CancelBatch(), "Le lot est annulé\u202F: ses versements peuvent partir dans un autre.", cancellation);

    public Task<IActionResult> OnPostSendAsync(string batch, CancellationToken cancellation) =>
        ActAsync(batch, new ExportBatch(), $"Le lot est parti sous la référence {batch}. Téléchargez le fichier et transmettez-le au comptable.", cancellation);

    /// <summary>The pieces are joined in the background, whatever has changed of the batch meanwhile: what has left does not.</summary>
    public async Task<IActionResult> OnPostJoinAsync(string batch, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false) || !MayJoin) return NotFound();
        var answer = await documents.OrderAsync(CommandId, EvidenceMaker.MakerName, $"Pièces justificatives du lot {batch} (zip)", new EvidenceOrder(batch), cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.Production(answer.Value)) : Again(answer.Refusal);
    }

    private async Task<IActionResult> ActAsync(string batch, PaymentBatchCommand command, string said, CancellationToken cancellation)
    {
        if (!await FindAsync(batch, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Standing.Holds("lot", MarkOf(Seen)))
        {
            Standing.Contest("", "Ce lot a changé entre-temps.", "Relisez-le, puis recommencez.");
            return await AgainAsync().ConfigureAwait(false);
        }
        if (await SendAsync(command, "", cancellation).ConfigureAwait(false) is { } refusal)
        {
            await FindAsync(batch, cancellation).ConfigureAwait(false);
            return Again(refusal);
        }
        this.Say(said);
        return Redirect(links.Batch(batch));

        async Task<IActionResult> AgainAsync()
        {
            await FindAsync(batch, cancellation).ConfigureAwait(false);
            return Again();
        }
    }

    private async Task<IActionResult> ShowAsync(string batch, CancellationToken cancellation) => await FindAsync(batch, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    private protected override async Task<bool> FindAsync(string batch, CancellationToken cancellation)
    {
        if (!await base.FindAsync(batch, cancellation).ConfigureAwait(false)) return false;
        var orders = await Queries.AskAsync(new OrdersOfBatch(batch), Visitor.Viewer, cancellation).ConfigureAwait(false);
        Orders = orders is null ? null : OrdersFile.Of(orders);
        MayJoin = orders is { State.Phase: BatchPhase.Exported };
        HasTransfers = orders is not null && BatchTransfers.Of(orders) is { } order && TransferFile.FaultsOf(order).IsEmpty;
        Changed = orders is null ? [] : [.. orders.Orders.Where(order => order.Details is null).Select(order => order.Payee).Distinct()];
        Standing.Holds("lot", MarkOf(Seen));
        return true;
    }

    /// <summary>Everything that sealing, sending or cancelling is about.</summary>
    private static string MarkOf(SeenPaymentBatch seen) => $"{BatchWords.Status(seen.State.Phase)} {string.Join(' ', seen.Lines.Select(line => $"{line.Claim}"))}";
}
