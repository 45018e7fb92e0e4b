using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>One act on the payments that were chosen: those that it can be done to, and the exceptions, on one screen; then a result for each.</summary>
public sealed class DecideModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    [BindProperty(SupportsGet = true)]
    public string? Programme { get; set; }

    [BindProperty(SupportsGet = true, Name = "acte")]
    public string? ActName { get; set; }

    [BindProperty(SupportsGet = true, Name = "versement")]
    public string[] Keys { get; set; } = [];

    /// <summary>What the preparer certifies to have checked, for each of them.</summary>
    [BindProperty]
    public string[] Evidence { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public ChosenPayments Chosen { get => field.Required("what was chosen"); private set; }

    public PaymentAct Act { get; private set; }

    public IReadOnlyList<PaymentLine> Ready { get; private set; } = [];

    public IReadOnlyList<PaymentLine> Exceptions { get; private set; } = [];

    /// <summary>Whatever any of them wants to be checked.</summary>
    public IEnumerable<string> WantedEvidence => Act == PaymentAct.Prepare ? Ready.SelectMany(line => line.One.Plan.Evidence).Distinct() : [];

    public Money Total => Ready.Sum(line => line.Amount);

    public string ToList => links.Payments(Chosen.Programme.Code, Act == PaymentAct.Prepare ? PaymentTab.ToPrepare : PaymentTab.ToApprove);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation).ConfigureAwait(false)) return Page();
        return Programme is not null && PaymentAddress.Act(ActName) is not null && Keys.Length == 0 ? Redirect(links.Payments(Programme)) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return NotFound();
        if (!Standing.Holds("choix", string.Join(' ', Ready.Select(line => line.Mark))))
        {
            Standing.Contest("", "Un des versements a changé entre-temps.", "Relisez la liste, puis confirmez de nouveau.");
            return Again();
        }
        if (Act == PaymentAct.SendBack && Reason.IsMissing()) Problems.Add(nameof(Reason), "Dites pourquoi ces versements sont renvoyés.");
        if (WantedEvidence.Except(Evidence).Any()) Problems.Add(nameof(Evidence), "Chaque pièce doit avoir été contrôlée, pour chacun des versements.");
        if (Ready.Count == 0) Problems.Add("", "Aucun des versements choisis ne peut l’être.");
        return Problems.Any ? Again() : await CarryOutAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<IActionResult> CarryOutAsync(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var line in Ready)
        {
            if (await SendAsync(line, cancellation).ConfigureAwait(false) is not { } refusal) done++;
            else Problems.Add(new FormProblem("", $"{line.Label}, {line.PayeeName}\u202F: {refusal.Message}", refusal.Remedy));
        }
        if (!Problems.Any)
        {
            this.Say($"{PaymentWords.Done(Act, done)}{(Act == PaymentAct.Approve && Ready.Any(line => line.Needed > line.Approvers.Length + 1) ? ", dont certains attendent une seconde approbation" : "")}.");
            return Redirect(ToList);
        }
        if (done > 0) Problems.Add("", $"{PaymentWords.Done(Act, done)}\u202F; les autres sont restés comme ils étaient.");
        await FindAsync(cancellation).ConfigureAwait(false);
        return Again(StatusCodes.Status409Conflict);
    }

    private Task<Refusal?> SendAsync(PaymentLine line, CancellationToken cancellation)
    {
        var id = line.One.Plan.Instalment;
        AgreementCommand command = Act switch
        {
            PaymentAct.Prepare => new PrepareInstalment(id, line.One.Plan.Evidence),
            PaymentAct.Approve => new ApproveInstalment(id),
            PaymentAct.SendBack => new SendBackInstalment(id),
            _ => throw new InvalidOperationException($"{Act} has no command."),
        };
        // Each has its own: the same form sent twice does nothing twice.
        return desk.SendAsync(AgreementState.IdOf(line.Application), command, $"{CommandId}-{Digest.Of(line.Key)[..16]}", Act == PaymentAct.SendBack ? Reason : null, cancellation: cancellation);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (PaymentAddress.Act(ActName) is not { } act || Keys.Length == 0
            || await queries.AskAsync(new PaymentsToDecide(Programme, [.. Keys]), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } chosen || chosen.Lines.IsEmpty) return false;
        (Act, Chosen) = (act, chosen);
        (Ready, Exceptions) = ([.. chosen.Lines.Where(line => line.May(act))], [.. chosen.Lines.Where(line => !line.May(act))]);
        Standing.Holds("choix", string.Join(' ', Ready.Select(line => line.Mark)));
        return true;
    }
}
