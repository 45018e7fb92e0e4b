using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Asks the funder for an amendment, or puts another request in the place of the one that waits.</summary>
[Paced(PacedBy.Submission)]
public sealed class AskForAmendmentModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public ReadableAct Act { get => field.Required("the act"); private set; }

    public AgreementState.Known Agreement => Act.Grant.Agreement.Required("the agreement");

    [BindProperty]
    public string? Changes { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IEnumerable<Indicator> Indicators => TypedTargets.Of(Act.Grant.Definition);

    public bool TargetsAreOpen => Indicators.Any(indicator => !string.IsNullOrEmpty(TargetIn(indicator)));

    /// <summary>What was typed, or what waits is asked for.</summary>
    public string? TargetIn(Indicator indicator) => Request.HasFormContentType
        ? Request.Form[TypedTargets.NameOf(indicator.Code)].ToString()
        : Act.Request?.Targets?.TryGetValue(indicator.Code, out var wanted) == true ? Typed.Text(wanted) : null;

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        (Changes, Why, To) = (Act.Request?.Changes, Act.Request?.Why, Act.Request?.To is { } day ? Typed.Text(day) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Changes.IsMissing()) Problems.Add(nameof(Changes), "Dites ce qui doit changer.");
        if (Why.IsMissing()) Problems.Add(nameof(Why), "Dites pourquoi.");
        var to = Typed.Date(To);
        if (to is null && !string.IsNullOrWhiteSpace(To)) Problems.Add(nameof(To), "Indiquez un jour (jj/mm/aaaa), ou laissez vide.");
        var targets = TypedTargets.Read(Act.Grant.Definition, name => Request.Form[name].ToString(), Problems);
        if (!Standing.Holds("demande", $"{Agreement.LastRequest}")) Standing.Contest("", "Une autre demande a été envoyée entre-temps.", "Relisez-la sur la page de la convention, puis recommencez.");
        if (Problems.Any) return Again();
        var ask = new AskForAmendment(Changes ?? "", Why ?? "", to, targets.Count == 0 ? null : targets);
        if (await desk.SendAsync(AgreementState.IdOf(application), ask, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is AgreementPeriodInvalid ? nameof(To) : "");
        this.Say("Votre demande est envoyée. Le financeur vous répondra.");
        return Redirect(links.GrantAgreement(application));
    }

    /// <summary>As long as the act can be amended.</summary>
    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ActToRead(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Grant.Agreement: { } agreement } act) return false;
        Act = act;
        Standing.Holds("demande", $"{agreement.LastRequest}");
        return agreement.Phase is AgreementPhase.Active { Amendment: null };
    }
}
