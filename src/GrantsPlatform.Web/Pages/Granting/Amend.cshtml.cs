using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>Proposes an amendment: what is to stand instead, from which the difference follows, shown before it leaves.</summary>
public sealed class AmendModel(Queries queries, Visitor visitor, Desk desk, Links links) : AgreementPage(queries, visitor, desk, links)
{
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"oui" once the difference was before the eyes.</summary>
    [BindProperty]
    public string? Confirmed { get; set; }

    /// <summary>The grantee's request that this answers; null: the funder's own idea.</summary>
    [BindProperty]
    public int? Answered { get; set; }

    /// <summary>What would change; null: nothing was typed yet.</summary>
    public Difference? Difference { get; private set; }

    public IEnumerable<Indicator> Indicators => TypedTargets.Of(Seen.Definition);

    public static string AmountOf(int line) => $"montant-{line}";

    /// <summary>What was asked for stands in the fields, as far as it has any.</summary>
    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || !IsOpen) return NotFound();
        Answered = Seen.Request?.Request.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || !IsOpen) return NotFound();
        var read = Read();
        if (Reason.IsMissing()) Problems.Add(nameof(Reason), "Dites pourquoi la convention change\u202F: les deux parties le liront.");
        if (Problems.Any) return Again();
        if (read is { Lines.IsEmpty: true, From: null, To: null, Targets: null })
        {
            Problems.Add(new AmendmentEmpty());
            return Again();
        }
        Difference = read;
        if (Confirmed != "oui") return Again(StatusCodes.Status200OK);
        return await ActAsync(new ProposeAmendment(read, Answered), Reason, nameof(Reason), "L’avenant est envoyé à la signature.", cancellation).ConfigureAwait(false);
    }

    private bool IsOpen => Seen.State.Phase is AgreementPhase.Active { Amendment: null } && Seen.May(new ProposeAmendment(new Difference([])));

    public string? AmountIn(int at) => Request.HasFormContentType ? Sent(AmountOf(at)) : Typed.Text(Seen.State.Lines[at].Amount);

    public string? TargetIn(Indicator indicator) => Request.HasFormContentType ? Sent(TypedTargets.NameOf(indicator.Code)) 
        : Seen.Request?.Words?.Targets?.TryGetValue(indicator.Code, out var wanted) == true ? Typed.Text(wanted)
        : Seen.State.Targets.TryGetValue(indicator.Code, out var target) ? Typed.Text(target) : null;

    private Difference Read()
    {
        var (from, to) = (Day(nameof(From), From, Seen.State.From), Day(nameof(To), To, Seen.State.To));
        var lines = ImmutableArray.CreateBuilder<AmountLine>();
        foreach (var (line, at) in Seen.State.Lines.Select((line, at) => (line, at)))
        {
            if (Typed.Amount(Sent(AmountOf(at))) is not { } amount) Problems.Add(new FormProblem(AmountOf(at), Typed.NoAmount(Sent(AmountOf(at))), Label: Seen.Strand(line.Strand)));
            else if (amount != line.Amount) lines.Add(line with { Amount = amount - line.Amount, Quantity = null });
        }
        var targets = TypedTargets.Read(Seen.Definition, Sent, Problems).Where(one => !Seen.State.Targets.TryGetValue(one.Key, out var before) || before != one.Value)
            .ToImmutableSortedDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        return new Difference(lines.ToImmutable(), from, to, targets.IsEmpty ? null : targets);
    }

    /// <summary>Null where it stays.</summary>
    private DateOnly? Day(string field, string? typed, DateOnly stands)
    {
        if (Typed.Date(typed) is { } day) return day == stands ? null : day;
        Problems.Add(field, "Indiquez un jour (jj/mm/aaaa).");
        return null;
    }
}
