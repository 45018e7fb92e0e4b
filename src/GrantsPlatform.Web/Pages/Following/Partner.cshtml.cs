using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>
/// What an organisation does and receives in another's file, for its people, and the agreement where it signs for its own lines: nothing else of that file
/// is shown.
/// </summary>
[Paced(PacedBy.Submission)]
public sealed class PartnerModel(Queries queries, Desk desk, Visitor visitor, Links links, SigningCodes codes, TimeProvider clock) : GrantsPage
{
    public PartnerPart Part { get => field.Required("the part"); private set; }

    /// <summary>What it signs for its own lines; null: nothing waits for signatures, or the applicant signs for all.</summary>
    public TextOfPartner? Text { get; private set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool MaySign => Text?.MaySign(visitor.SignedInAs) == true;

    /// <summary>Not after its own signature, nor after all of them.</summary>
    public bool MayDecline => MaySign && Text is { Own.At: null, Pending: Pending.Unsigned };

    /// <summary>The latest of this person's codes that still counts.</summary>
    public SigningCodeAsked? OpenCode => OpenCodes.LastOrDefault();

    private IEnumerable<SigningCodeAsked> OpenCodes => Text?.OpenCodes(visitor.Actor, clock.GetUtcNow()) ?? [];

    public async Task<IActionResult> OnGetAsync(string application, string organisation, CancellationToken cancellation) =>
        await FindAsync(application, organisation, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCodeAsync(string application, string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(application, organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(AgreementState.IdOf(application), new AskSigningCode(Hash ?? "", organisation), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Un code part à l’adresse de votre compte.");
        return Redirect(links.PartInFile(application, organisation));
    }

    public async Task<IActionResult> OnPostAsync(string application, string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(application, organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var number = OpenCodes.FirstOrDefault(code => codes.IsSame(Code, application, $"{code.Number}"))?.Number;
        if (number is null) Problems.Add(new SigningCodeNotValid(), nameof(Code));
        if (!Read) Problems.Add(nameof(Read), "Rien n’est signé tant que vous n’avez pas confirmé avoir lu le texte.", "Lisez le texte ci-dessus, puis cochez la case.");
        if (Problems.Any) return Again();
        if (await desk.SendAsync(AgreementState.IdOf(application), new SignPartnerLines(organisation, Hash ?? "", number), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Votre signature est enregistrée. Le financeur signera après le dernier des organismes.");
        return Redirect(links.PartInFile(application, organisation));
    }

    public async Task<IActionResult> OnPostDeclineAsync(string application, string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(application, organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var decline = new DeclinePartnerLines(organisation, Hash ?? "");
        if (await desk.SendAsync(AgreementState.IdOf(application), decline, CommandId, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is ReasonMissing ? nameof(Reason) : "");
        this.Say("Votre refus est enregistré. Le porteur du projet et le financeur en sont informés.");
        return Redirect(links.PartInFile(application, organisation));
    }

    private async Task<bool> FindAsync(string application, string organisation, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PartOfPartner(application, organisation), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } part) return false;
        Part = part;
        Text = await queries.AskAsync(new LinesToSign(application, organisation), visitor.Viewer, cancellation).ConfigureAwait(false);
        return true;
    }
}
