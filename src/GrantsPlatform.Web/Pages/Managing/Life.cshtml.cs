using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The life of a call on one page: what stands, what comes next and when, and each act at its place, with what stands in its way.</summary>
public sealed class LifeModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private LivedCall? _life;
    private bool _stands;

    public LivedCall Life => _life.Required("the call’s life");

    /// <summary>Null for whoever sees no files of the call.</summary>
    public CallEnvelope? Envelope { get; private set; }

    public bool Manages => Life.May(new CancelCall());

    /// <summary>What is left to do by hand; null: nothing, or something that needs more than a word.</summary>
    public CallAct? NextAct => CallActs.NextOf(Life);

    /// <summary>The day after the last one: what is tried to know whether an extension is possible at all.</summary>
    public ExtendCall SomeExtension => new(Life.Zone.DayOf(Life.State.ClosesAt).AddDays(2));

    [BindProperty]
    public string? ClosesOn { get; set; }

    [BindProperty]
    public string? ClosingTime { get; set; }

    [BindProperty]
    public string? ExtendReason { get; set; }

    [BindProperty]
    public string? FileNumber { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? ReopenReason { get; set; }

    [BindProperty]
    public string? Condition { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Strand { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? TopUpReason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    [BindProperty]
    public string? CancelReason { get; set; }

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>The next act, as it was shown: where another has come meanwhile, nothing is done.</summary>
    public async Task<IActionResult> OnPostNextAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (NextAct is { } act) return await ActAsync(call, act.Command, null, "", act.Said, cancellation).ConfigureAwait(false);
        Standing.Contest("", "L’appel a changé depuis que cette page a été affichée\u202F: rien n’est à faire à la main.", "Regardez où il en est.");
        return Again();
    }

    public async Task<IActionResult> OnPostExtendAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        var time = TypedPlace.Time(ClosingTime);
        if (Typed.Date(ClosesOn) is not { } day) Problems.Add(nameof(ClosesOn), "Indiquez un jour qui existe, par exemple 01/09/2026.");
        else if (time is null && !string.IsNullOrWhiteSpace(ClosingTime)) Problems.Add(nameof(ClosingTime), "Indiquez une heure, par exemple 12:00.");
        else return await ActAsync(call, new ExtendCall(day, time), ExtendReason, nameof(ClosesOn), "La clôture est reportée. Les équipes des dossiers en cours de rédaction sont prévenues.", cancellation, nameof(ExtendReason)).ConfigureAwait(false);
        return Again();
    }

    public async Task<IActionResult> OnPostSatisfyAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Life.Definition.Funding.ConditionsPrecedent.Any(condition => condition.Code == Condition))
            return await ActAsync(call, new SatisfyCondition(Condition ?? ""), Evidence, nameof(Condition), "La condition préalable est enregistrée comme remplie.", cancellation, nameof(Evidence)).ConfigureAwait(false);
        Problems.Add(nameof(Condition), "Choisissez l’une des conditions de la liste.");
        return Again();
    }

    public async Task<IActionResult> OnPostTopUpAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Life.Definition.FindStrand(Strand ?? "") is null) Problems.Add(nameof(Strand), "Choisissez un volet de la liste.");
        if (Typed.Amount(Amount) is null) Problems.Add(nameof(Amount), Typed.NoAmount(Amount ?? ""));
        if (Source.IsMissing()) Problems.Add(nameof(Source), "Nommez la décision qui apporte ces crédits.");
        if (Problems.Any || Typed.Amount(Amount) is not { } amount) return Again();
        var topUp = new TopUpStrand(Strand ?? "", amount, Texts.Line(Source ?? ""));
        return await ActAsync(call, AwardsState.IdOf(call), topUp, TopUpReason, nameof(Amount), "L’abondement est enregistré.", nameof(TopUpReason), cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostReopenAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        var file = await queries.AskAsync(new FileByNumber(call, FileNumber ?? ""), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (file is null) Problems.Add(nameof(FileNumber), "Aucun dossier de cet appel ne porte ce numéro.");
        if (Typed.Date(Until) is not { } day) Problems.Add(nameof(Until), "Indiquez un jour qui existe, par exemple 01/09/2026.");
        else if (file is not null)
            return await ActAsync(call, ApplicationState.IdOf(file.Application), new ReopenLate(day), ReopenReason, nameof(FileNumber), "Le dossier est rouvert. Son équipe est prévenue.", nameof(ReopenReason), cancellation).ConfigureAwait(false);
        return Again();
    }

    public async Task<IActionResult> OnPostCancelAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Confirmed) return await ActAsync(call, new CancelCall(), CancelReason, "", "L’appel est annulé.", cancellation, nameof(CancelReason)).ConfigureAwait(false);
        Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer l’annulation.");
        return Again();
    }

    private Task<IActionResult> ActAsync(string call, CallCommand command, string? reason, string field, string said, CancellationToken cancellation, string? reasonField = null) =>
        ActAsync(call, CallState.IdOf(call), command, reason, field, said, reasonField ?? field, cancellation);

    /// <summary>Does it and shows the page as it is then, or this one again with what is wrong beside its field.</summary>
    private async Task<IActionResult> ActAsync(string call, StreamId target, Command command, string? reason, string field, string said, string reasonField, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (!_stands)
        {
            Standing.Contest("", "L’appel a changé depuis que cette page a été affichée.", "Regardez où il en est, puis recommencez s’il y a lieu.");
            return Again();
        }
        var words = reason.IsMissing() ? null : reason.Trim();
        if (await desk.SendAsync(target, command, CommandId, words, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return refusal.Kind == RefusalKind.NotFound && target == CallState.IdOf(call) ? NotFound() : Again(refusal, refusal is ReasonMissing ? reasonField : field);
        this.Say(said);
        return Redirect(links.CallLife(call));
    }

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new CallLife(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } life) return false;
        _life = life;
        Envelope = await queries.AskAsync(new EnvelopeOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false);
        var state = life.State;
        _stands = Standing.Holds("vie", $"{state.Phase}|{state.Revision}|{state.ClosesAt:O}|{string.Join(',', state.SatisfiedConditions)}|{life.Awards?.Total.Cents}");
        return true;
    }
}
