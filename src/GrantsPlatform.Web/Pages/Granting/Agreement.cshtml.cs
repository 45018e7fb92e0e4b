using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Pages.Productions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>One agreement, for the offices that draw it up, sign it and pay it: where it stands, and its next act.</summary>
public sealed class AgreementModel(Queries queries, Visitor visitor, Desk desk, Links links, DocumentDesk documents, PdfOffice office) : AgreementPage(queries, visitor, desk, links)
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool MaySetTerms => Seen.State.Phase is AgreementPhase.Drafted && Seen.May(new SetAgreementTerms(default, default, ImmutableSortedDictionary<string, decimal>.Empty));

    public bool MaySend => Seen.State.Phase is AgreementPhase.Drafted && Seen.May(new SendForSignature());

    public bool MayRetry => Seen.Years.Any(year => year.Standing is YearStanding.Denied) && Seen.State.Pending is not null && Seen.May(new RetryReservation());

    public bool MayCountersign => Seen.State.Pending is not null && Seen.May(new CountersignAgreement(""));

    public bool MayCheckCopy => Seen.May(new ConfirmSignedCopy("", 0));

    public bool MayAmend => Seen.State.Phase is AgreementPhase.Active { Amendment: null } && Seen.May(new ProposeAmendment(new Difference([])));

    public bool MayDrop => Seen.State.Phase is AgreementPhase.Active { Amendment: not null } && Seen.May(new DropAmendment());

    public bool MayTerminate => Seen.State.Phase is not (AgreementPhase.Completed or AgreementPhase.Abandoned or AgreementPhase.Terminated or AgreementPhase.CutShort) && Seen.May(new TerminateAgreement());

    /// <summary>Whether its text can be had as a PDF.</summary>
    public bool MakesPdf => office.IsThere && (Seen.State.Pending is not null || Seen.State.Act is not null);

    /// <summary>Those that some report asks for.</summary>
    public IEnumerable<Indicator> Indicators => TypedTargets.Of(Seen.Definition);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>The text as a PDF, in the background.</summary>
    public async Task<IActionResult> OnPostPdfAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || !MakesPdf) return NotFound();
        var answer = await documents.OrderAsync(CommandId, PdfMaker.MakerName, PdfMaker.TitleOfAct(Seen.Number), new PdfOrder(PdfOf.Act, application), cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(Links.Production(answer.Value)) : Again(answer.Refusal);
    }

    public async Task<IActionResult> OnPostTermsAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Typed.Date(From) is not { } from) Problems.Add(nameof(From), "Indiquez le premier jour (jj/mm/aaaa).");
        if (Typed.Date(To) is not { } to) Problems.Add(nameof(To), "Indiquez le dernier jour (jj/mm/aaaa).");
        var targets = TypedTargets.Read(Seen.Definition, Sent, Problems);
        return Problems.Any ? Again()
            : await ActAsync(new SetAgreementTerms(Typed.Date(From).GetValueOrDefault(), Typed.Date(To).GetValueOrDefault(), targets), null, "", "La période et les objectifs sont enregistrés.", cancellation).ConfigureAwait(false);
    }

    public Task<IActionResult> OnPostSendAsync(string application, CancellationToken cancellation) =>
        FoundAsync(application, new SendForSignature(), "La convention est envoyée à la signature.", cancellation);

    public Task<IActionResult> OnPostRetryAsync(string application, CancellationToken cancellation) =>
        FoundAsync(application, new RetryReservation(), "La réservation est demandée de nouveau\u202F: la réponse vient dans les secondes qui suivent.", cancellation);

    public Task<IActionResult> OnPostDropAsync(string application, CancellationToken cancellation) =>
        FoundAsync(application, new DropAmendment(), "L’avenant est abandonné.", cancellation);

    public async Task<IActionResult> OnPostDeclineAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false)
            ? await ActAsync(new DeclineAmendmentRequest(Number), Reason, nameof(Reason), "La demande est refusée. Le bénéficiaire en est informé.", cancellation).ConfigureAwait(false)
            : NotFound();

    /// <summary>What was typed, or the target that stands.</summary>
    public string? TargetIn(Indicator indicator) => Request.HasFormContentType && Request.Form.TryGetValue(TypedTargets.NameOf(indicator.Code), out var typed)
        ? typed.ToString() : Seen.State.Targets.TryGetValue(indicator.Code, out var target) ? Typed.Text(target) : null;

    private async Task<IActionResult> FoundAsync(string application, AgreementCommand command, string said, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? await ActAsync(command, null, "", said, cancellation).ConfigureAwait(false) : NotFound();
}
