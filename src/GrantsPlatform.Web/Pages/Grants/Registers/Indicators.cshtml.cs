using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What the rows give over a period, and its certification: of the values that were on the screen.</summary>
public sealed class IndicatorsModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private KeptRegister? _kept;

    public KeptRegister Kept => _kept ?? throw new InvalidOperationException("Shown before it was found.");

    [BindProperty]
    public string? Hash { get; set; }

    public string HashNow => Sealing.HashOf(Kept.Period, Kept.Results);

    /// <summary>What was certified last for this period.</summary>
    public IndicatorsSealed? Sealed => Kept.State?.Seals.GetValueOrDefault(Kept.Period.Name());

    public bool IsCurrent => Sealed?.Hash == HashNow;

    public bool MaySeal => Kept.Grant.Applicant.HasAny(visitor.SignedInAs, RightsTo.Send);

    public ImmutableArray<ReportState.Known> Reports => [.. Kept.Grant.Reports.Where(report => report.Origin.Kind != ReportKind.Activity)];

    public async Task<IActionResult> OnGetAsync(string application, [FromQuery] string? du, [FromQuery] string? au, CancellationToken cancellation) =>
        await FindAsync(application, du, au, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, [FromQuery] string? du, [FromQuery] string? au, CancellationToken cancellation)
    {
        if (!await FindAsync(application, du, au, cancellation).ConfigureAwait(false)) return NotFound();
        var seal = new SealIndicators(Kept.Period.From, Kept.Period.To, Hash ?? "");
        if (await desk.SendAsync(RegisterState.IdOf(application), seal, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Ces valeurs sont certifiées.");
        return Redirect(links.Indicators(application, Kept.Period.From, Kept.Period.To));
    }

    private async Task<bool> FindAsync(string application, string? from, string? to, CancellationToken cancellation)
    {
        var period = Typed.Date(from) is { } first && Typed.Date(to) is { } last && first <= last ? new Period(first, last) : null;
        _kept = await queries.AskAsync(new RegisterToKeep(application, period), visitor.Viewer, cancellation).ConfigureAwait(false);
        return _kept is not null;
    }
}
