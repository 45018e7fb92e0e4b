using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>The texts that the funder signs, each whole before the eyes; only what was shown is signed.</summary>
public sealed class CountersignModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    [BindProperty(SupportsGet = true, Name = "convention")]
    public string[] Applications { get; set; } = [];

    public IReadOnlyList<RunAgreement> Ready { get; private set; } = [];

    /// <summary>Those that cannot be signed now.</summary>
    public IReadOnlyList<RunAgreement> Exceptions { get; private set; } = [];

    public static string HashOf(string application) => $"texte-{application}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        Applications.Length == 0 ? Redirect(links.Instruction) : await FindAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        if (Ready.Count == 0) Problems.Add("", "Aucune de ces conventions ne peut être contresignée.");
        var (signed, call) = (0, Ready.Count > 0 ? Ready[0].State.Call : "");
        foreach (var agreement in Ready)
        {
            var command = new CountersignAgreement(Request.Form[HashOf(agreement.Id)].ToString());
            var refusal = await desk.SendAsync(AgreementState.IdOf(agreement.Id), command, $"{CommandId}-{Digest.Of(agreement.Id)[..16]}", cancellation: cancellation).ConfigureAwait(false);
            if (refusal is null) signed++;
            else Problems.Add(new FormProblem("", $"{agreement.Number}, {agreement.Applicant}\u202F: {agreement.Named(refusal).Message}", refusal.Remedy));
        }
        if (Problems.Any)
        {
            if (signed > 0) Problems.Add("", $"{French.Count(signed, "convention contresignée", "conventions contresignées")}\u202F; les autres sont restées comme elles étaient.");
            await FindAsync(cancellation).ConfigureAwait(false);
            return Again(StatusCodes.Status409Conflict);
        }
        this.Say($"{French.Count(signed, "convention contresignée", "conventions contresignées")}\u202F: {(signed == 1 ? "elle est" : "elles sont")} en vigueur.");
        return Redirect(links.Agreements(call, AgreementTab.InForce));
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AgreementsToCountersign([.. Applications]), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } chosen) return false;
        Ready = [.. chosen.Agreements.Where(IsReady)];
        Exceptions = [.. chosen.Agreements.Where(agreement => !IsReady(agreement))];
        return true;
    }

    private static bool IsReady(RunAgreement agreement) => agreement.State.Pending is not null && agreement.May(new CountersignAgreement("")) && !agreement.Hindrances.Any();
}
