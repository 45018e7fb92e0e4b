using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Asks, with a proof, for a member to be recognised as the legal representative.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class AskModel(Queries queries, Visitor visitor, FileIntake intake, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public string? AccountId { get; set; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public IFormFile? Proof { get; set; }

    /// <summary>The members who are not recognised yet, the visitor first.</summary>
    public IEnumerable<Choice> People =>
        from account in Seen.Body.Members.Keys
        where !Seen.Body.Has(account, MemberRight.LegalRepresentative)
        orderby account == Visitor.AccountId descending, French.Fold(Seen.NameOf(account))
        select new Choice(account, Seen.NameOf(account) + (account == Visitor.AccountId ? " (vous)" : ""));

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation) =>
        await FindAsync(organisation, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (People.All(person => person.Value != AccountId)) Problems.Add(nameof(AccountId), "Dites de qui il s’agit.", "Choisissez la personne dans la liste.");
        if (string.IsNullOrWhiteSpace(Capacity)) Problems.Add(new CapacityInvalid(), nameof(Capacity));
        if (Proof is null) Problems.Add(new ProofInvalid(), nameof(Proof));
        if (Problems.Any || Proof is null) return Again();
        var admitted = await intake.TakeAsync(organisation, Proof, cancellation).ConfigureAwait(false);
        if (!admitted.IsGiven)
        {
            Problems.Add(admitted.Refusal, nameof(Proof));
            return Again();
        }
        var ask = new AskRepresentation(AccountId ?? "", Capacity ?? "", FileOf(admitted.Value));
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), ask, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal switch { CapacityInvalid => nameof(Capacity), ProofInvalid => nameof(Proof), _ => nameof(AccountId) });
        this.Say("La demande est envoyée. La réponse vous sera écrite par courriel.");
        return Redirect(links.Members(organisation));
    }

    private static ProofFile FileOf(UploadRef file) => new(file.Name, file.MediaType, file.Size, file.Hash);
}
