using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What the platform has yet to carry out by itself, what has failed and will be tried again; all of it can be paused.</summary>
public sealed class EffectsModel(Queries queries, Visitor visitor, Desk desk, GrantsRuntime runtime, Links links) : GrantsPage
{
    /// <summary>In the address: those that were tried in vain, and those that were not tried yet.</summary>
    public const string Failing = "echecs";
    public const string Waiting = "attente";

    /// <summary>Open tasks among which that of a pause is looked for.</summary>
    private const int MostTasks = 200;

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ListedEffects Listed { get; private set; } = new(false, [], false, default);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FindAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPauseAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) Problems.Add(nameof(Reason), "Indiquez le motif.", "Il est gardé dans l’historique.");
        if (!Confirmed) Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer.");
        if (Problems.Any) return Again();
        // Whoever resumes it, perhaps somebody else, finds who paused it, when and why: the switch itself lies outside of what happened.
        var raise = new RaiseTask(AccountState.IdOf(visitor.SignedInAs), "pause", TaskCodes.EffectsPaused);
        if (await desk.SendForTheHostAsync(OperatorTaskState.IdOf($"pause-{CommandId}"), raise, CommandId, Reason?.Trim() ?? "", cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        return await SetAsync(true, "Tout est suspendu\u202F: aucun message ne part, aucune échéance n’est traitée.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        var open = await queries.AskAsync(new OperatorTasks(Settled: false, MostTasks), visitor.Viewer, cancellation).ConfigureAwait(false);
        foreach (var task in open?.Tasks.Where(task => task.What == TaskWords.What(TaskCodes.EffectsPaused)) ?? [])
            await desk.SendAsync(OperatorTaskState.IdOf(task.Id), new SettleTask(), $"{CommandId}-{task.Id}", "Tout a repris.", cancellation: cancellation).ConfigureAwait(false);
        return await SetAsync(false, "Tout reprend\u202F: ce qui attendait part maintenant.", cancellation).ConfigureAwait(false);
    }

    /// <summary>As <see cref="WaitingEffects"/> takes it.</summary>
    public static bool? FailedOf(string? state) => state switch { Failing => true, Waiting => false, _ => null };

    public string Here => State switch { Failing => links.FailingEffects, Waiting => links.WaitingEffects, _ => links.Effects };

    public static string Words(ListedEffect effect) => effect.Kind switch
    {
        EffectKind.Tell => "Message",
        EffectKind.Send => "Suite d’une décision",
        EffectKind.SendToEach => "Suite d’une décision, pour plusieurs",
        EffectKind.DoEach => "Traitement en nombre",
        EffectKind.DrawUp => "Document à établir",
        EffectKind.Make => "Document à préparer",
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
        if (await queries.AskAsync(new WaitingEffects(FailedOf(State)), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return false;
        Listed = listed;
        return true;
    }
}
