using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What the platform has yet to carry out by itself, what has failed and will be tried again; all of it can be paused.</summary>
public sealed class EffectsModel(Queries queries, Visitor visitor, GrantsRuntime runtime, Links links) : GrantsPage
{
    private const int Most = 200;

    [BindProperty]
    public bool Confirmed { get; set; }

    public ListedEffects Listed { get; private set; } = new(false, [], default);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        if (Confirmed) return await SetAsync(true, "Tout est suspendu\u202F: aucun message ne part, aucune échéance n’est traitée.", cancellation).ConfigureAwait(false);
        Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer.");
        return Again();
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation).ConfigureAwait(false) ? await SetAsync(false, "Tout reprend\u202F: ce qui attendait part maintenant.", cancellation).ConfigureAwait(false) : NotFound();

    public static string Words(ListedEffect effect) => effect.Kind switch
    {
        EffectKind.Tell => "Message",
        EffectKind.Send => "Suite d’une décision",
        EffectKind.SendToEach => "Suite d’une décision, pour plusieurs",
        EffectKind.DoEach => "Traitement en nombre",
        _ => throw new InvalidOperationException($"{effect.Kind} has no words."),
    };

    private async Task<IActionResult> SetAsync(bool paused, string said, CancellationToken cancellation)
    {
        await runtime.SetEffectsPausedAsync(paused, cancellation).ConfigureAwait(false);
        this.Say(said);
        return Redirect(links.Effects);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new WaitingEffects(Most), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return false;
        Listed = listed;
        return true;
    }
}
