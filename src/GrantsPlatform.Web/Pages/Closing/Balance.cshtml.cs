using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>The balance of a file, line by line, and the way of what was paid too much back to the last cent.</summary>
public sealed class BalanceModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    public SeenBalance Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    /// <summary>The payee whose claim a form is about.</summary>
    [BindProperty]
    public string? Payee { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public bool MaySettle => Seen.State is { Settlement: null, Phase: AgreementPhase.Active or AgreementPhase.Terminated } && Seen.Foreseen is not null && Seen.May(new SettleFromReport(""));

    public bool MayRevise => Seen.State.Settlement is not null && Seen.May(new ReviseSettlement(Money.Zero));

    /// <summary>A field of a claim's form has a name of its own, so that its problem stands beside it alone.</summary>
    public static string Of(string field, SeenClaim claim, string act) => $"{field}-{act}-{claim.Payee}";

    public static bool Allows(SeenClaim claim, ClaimAct act) => act switch
    {
        ClaimAct.Letter => claim.State.Phase is RecoveryPhase.Found,
        ClaimAct.Reply => claim.State.Phase is RecoveryPhase.Adversarial or RecoveryPhase.Heard,
        ClaimAct.Confirm => claim.State.Phase is RecoveryPhase.Heard || (claim.State.Phase is RecoveryPhase.Adversarial && !claim.State.Replies.IsEmpty),
        ClaimAct.Drop => claim.State.Phase is RecoveryPhase.Found or RecoveryPhase.Adversarial or RecoveryPhase.Heard or RecoveryPhase.Confirmed,
        ClaimAct.Order => claim.State.Phase is RecoveryPhase.Confirmed,
        ClaimAct.Receipt => claim.State.Phase is RecoveryPhase.Ordered,
        ClaimAct.Propose => claim.State is { Proposal: null, Phase: RecoveryPhase.Confirmed or RecoveryPhase.Ordered },
        ClaimAct.WriteOff => claim.State is { Proposal: not null, Phase: RecoveryPhase.Confirmed or RecoveryPhase.Ordered },
        _ => throw new InvalidOperationException($"{act} is no act."),
    };

    public IEnumerable<ClaimAct> ActsOn(SeenClaim claim) => Enum.GetValues<ClaimAct>().Where(act => Allows(claim, act) && Seen.May(Command(act, Money.Zero, "")));

    /// <summary>Whoever has proposed it sees that somebody else agrees.</summary>
    public bool IsOwnProposal(SeenClaim claim) => claim.State.Proposal?.By == visitor.Actor;

    public string Sent(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSettleAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) && Seen.Report is { } report
            ? await SendAsync(AgreementState.IdOf(Seen.Id), new SettleFromReport(report), null, Seen.Version, "", "Le solde est arrêté.", cancellation).ConfigureAwait(false)
            : NotFound();

    public async Task<IActionResult> OnPostReviseAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Typed.Amount(Amount) is not { } entitlement) Problems.Add(nameof(Amount), Typed.NoAmount(Amount ?? ""));
        else if (Reason.IsMissing()) Problems.Add(nameof(Reason), "Dites pourquoi le montant dû est révisé.");
        else return await SendAsync(AgreementState.IdOf(Seen.Id), new ReviseSettlement(entitlement), Reason, Seen.Version, nameof(Amount), "Le solde est révisé.", cancellation).ConfigureAwait(false);
        return Again();
    }

    public async Task<IActionResult> OnPostClaimAsync(string application, [FromForm] string? act, CancellationToken cancellation)
    {
        if (act is null || !await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Claims.FirstOrDefault(one => one.Payee == Payee) is not { } claim
            || Enum.GetValues<ClaimAct>().Cast<ClaimAct?>().FirstOrDefault(one => one is { } known && Wire.NameOf(known) == act) is not { } chosen) return NotFound();
        var (reason, typed, reference) = (Sent(Of("motif", claim, act)), Sent(Of("montant", claim, act)).Trim(), Sent(Of("reference", claim, act)).Trim());
        Money? amount = typed.Length == 0 ? null : Typed.Amount(typed);
        if (amount is null && (typed.Length > 0 || chosen == ClaimAct.Receipt)) Problems.Add(Of("montant", claim, act), Typed.NoAmount(typed));
        if (chosen is ClaimAct.Order or ClaimAct.Receipt && !EpcText.IsReference(reference)) Problems.Add(Of("reference", claim, act), new ReferenceNotValid().Message, new ReferenceNotValid().Remedy);
        if (chosen is ClaimAct.Letter or ClaimAct.Reply or ClaimAct.Confirm or ClaimAct.Drop or ClaimAct.Propose && reason.IsMissing()) Problems.Add(Of("motif", claim, act), chosen == ClaimAct.Reply ? "Saisissez la réponse." : "Donnez le motif.");
        if (Problems.Any) return Again();
        var command = chosen == ClaimAct.Reply ? new RecordReply(reason) : Command(chosen, amount, reference);
        return await SendAsync(
            RecoveryState.IdOf(Seen.Id, claim.Payee), command, chosen == ClaimAct.Reply ? null : reason, claim.Version, Of(amount is null ? "motif" : "montant", claim, act), "C’est enregistré.", cancellation).ConfigureAwait(false);
    }

    private static RecoveryCommand Command(ClaimAct act, Money? amount, string reference) => act switch
    {
        ClaimAct.Letter => new SendAdversarialLetter(),
        ClaimAct.Reply => new RecordReply(""),
        ClaimAct.Confirm => new ConfirmRecovery(amount),
        ClaimAct.Drop => new DropRecovery(),
        ClaimAct.Order => new IssueOrder(reference),
        ClaimAct.Receipt => new RecordReceipt(amount ?? Money.Zero, reference),
        ClaimAct.Propose => new ProposeWriteOff(),
        ClaimAct.WriteOff => new WriteOff(),
        _ => throw new InvalidOperationException($"{act} has no command."),
    };

    private async Task<IActionResult> SendAsync(StreamId target, Command command, string? reason, long version, string field, string said, CancellationToken cancellation)
    {
        if (!Standing.Holds("solde", Mark))
        {
            Standing.Contest("", "Ce compte a changé entre-temps.", "Relisez-le, puis recommencez.");
            return Again();
        }
        var refusal = await desk.SendAsync(target, command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), version, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, field);
        this.Say(said);
        return Redirect(links.Balance(Seen.Id));
    }

    private string Mark => $"{Seen.Version} {string.Join(' ', Seen.Claims.Select(claim => $"{claim.Payee}:{claim.Version}"))}";

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BalanceOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        Standing.Holds("solde", Mark);
        return true;
    }
}

/// <summary>What can be done to a claim, in the order of its life.</summary>
public enum ClaimAct
{
    Letter,
    Reply,
    Confirm,
    Drop,
    Order,
    Receipt,
    Propose,
    WriteOff,
}
