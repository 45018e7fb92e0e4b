using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Acts;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Pages.Productions;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The act as it binds, what a later text changes of it, and its signature with a code from one's own mailbox.</summary>
[Paced(PacedBy.Submission)]
public sealed class AgreementModel(Queries queries, Desk desk, Visitor visitor, Links links, SigningCodes codes, IFileStore files, DocumentDesk documents, PdfOffice office, TimeProvider clock) : GrantsPage
{
    private ReadableAct? _act;

    public ReadableAct Act => _act ?? throw new InvalidOperationException("Shown before it was found.");

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    public bool MaySign => Act.Grant.MaySign(visitor.SignedInAs);

    /// <summary>Whoever works for the organisation may bring what was signed on paper.</summary>
    public bool MayHandIn => Act.Grant.Takes(SignatureWay.Copy) && Act.Grant.Applicant.HasAny(visitor.SignedInAs, RightsTo.HandIn);

    public bool MayAsk => Act.Grant.Agreement is { Phase: AgreementPhase.Active { Amendment: null } } && Act.Grant.Applicant.HasAny(visitor.SignedInAs, RightsTo.Send);

    /// <summary>The latest of this person's codes that still counts.</summary>
    public SigningCodeAsked? OpenCode => OpenCodes.LastOrDefault();

    private IEnumerable<SigningCodeAsked> OpenCodes => Act.Grant.Agreement is { Pending: { } pending } agreement
        ? agreement.Codes.Where(code => code.By == visitor.Actor && code.Version == pending.Version && code.At >= pending.Text.SentAt && clock.GetUtcNow() < code.ExpiresAt)
        : [];

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>The hash of the document that is kept of what the page shows; null: none is, yet.</summary>
    public string? Document => (Act.Pending ?? Act.InForce) is { } text ? ActFile.KeptAs(Act, text) : null;

    /// <summary>The text that waits for a signature, or else the one in force, as the Word file that went to be signed.</summary>
    public async Task<IActionResult> OnGetWordAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || (Act.Pending ?? Act.InForce) is not { } text) return NotFound();
        return File(await ActFile.OfAsync(Act, text, files, cancellation).ConfigureAwait(false), WordFile.MediaType, ActFile.NameOf(Act, text));
    }

    public bool MakesPdf => office.IsThere;

    /// <summary>The same as a PDF, in the background.</summary>
    public async Task<IActionResult> OnPostPdfAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || !MakesPdf || Act is { Pending: null, InForce: null }) return NotFound();
        var answer = await documents.OrderAsync(CommandId, PdfMaker.MakerName, PdfMaker.TitleOfAct(Act.Grant.Number), new PdfOrder(PdfOf.Act, application), cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.Production(answer.Value)) : Again(answer.Refusal);
    }

    /// <summary>A copy signed on paper that the organisation has handed in.</summary>
    public async Task<IActionResult> OnGetCopyAsync(string application, [FromQuery] int number, CancellationToken cancellation) =>
        await queries.AskAsync(new OwnCopy(application, number), visitor.Viewer, cancellation).ConfigureAwait(false) is { } copy
            ? await ShownFile.AnswerAsync(this, copy, files, save: true, cancellation).ConfigureAwait(false)
            : NotFound();

    public async Task<IActionResult> OnPostCodeAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(AgreementState.IdOf(application), new AskSigningCode(Hash ?? ""), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Un code part à l’adresse de votre compte.");
        return Redirect(links.GrantAgreement(application));
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        var number = OpenCodes.FirstOrDefault(code => codes.IsSame(Code, application, $"{code.Number}"))?.Number;
        if (number is null) Problems.Add(new SigningCodeNotValid(), nameof(Code));
        if (!Read) Problems.Add(nameof(Read), "Rien n’est signé tant que vous n’avez pas confirmé avoir lu le texte.", "Lisez le texte ci-dessus, puis cochez la case.");
        if (Problems.Any) return Again();
        if (await desk.SendAsync(AgreementState.IdOf(application), new SignAgreement(Hash ?? "", number), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Votre signature est enregistrée. Le financeur doit maintenant signer à son tour.");
        return Redirect(links.GrantAgreement(application));
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActToRead(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } act) return false;
        _act = act;
        return true;
    }
}
