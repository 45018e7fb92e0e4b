using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>The batches of a programme, and the way to begin another.</summary>
public sealed class BatchesModel(Queries queries, Visitor visitor, Desk desk, Links links, TimeProvider clock) : GrantsPage
{
    [BindProperty(SupportsGet = true)]
    public string? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public ListedBatches? Listed { get; private set; }

    /// <summary>Free as far as this page knows; anything else may be typed.</summary>
    public string Offered
    {
        get
        {
            var day = ParisTime.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var taken = Listed?.Batches.Select(batch => batch.Id).ToHashSet() ?? [];
            return Enumerable.Range(1, taken.Count + 1).Select(number => $"lot-{day}-{number}").First(id => !taken.Contains(id));
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation).ConfigureAwait(false)) return Page();
        if (After is not null) return Redirect(Programme is null ? links.AllBatches : links.Batches(Programme));
        return Programme is null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false) || Listed is not { MayOpen: true } listed) return NotFound();
        var id = Reference?.Trim() ?? "";
        if (id.Length == 0) Problems.Add(nameof(Reference), "Donnez au lot la référence sous laquelle il partira.");
        else if (!StreamId.IsKey(id)) Problems.Add(nameof(Reference), new BatchIdNotSendable().Message, new BatchIdNotSendable().Remedy);
        else if (listed.Batches.Any(batch => batch.Id == id)) Problems.Add(nameof(Reference), "Un lot porte déjà cette référence.", "Choisissez-en une autre.");
        if (Problems.Any) return Again();
        var refusal = await desk.SendAsync(PaymentBatchState.IdOf(id), new OpenBatch(listed.Programme.Code, listed.Programme.Revision), CommandId, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, nameof(Reference));
        this.Say($"Le lot {id} est ouvert.");
        return Redirect(links.Batch(id));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Listed = await queries.AskAsync(new BatchesOfProgramme(Programme, After), visitor.Viewer, cancellation).ConfigureAwait(false);
        return Listed is not null;
    }
}
