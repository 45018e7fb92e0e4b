using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Submissions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Tells of an activity in three fields: what, when, where.</summary>
public sealed class ActivityModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private FillableReport? _report;

    public FillableReport Report => _report ?? throw new InvalidOperationException("Shown before it was found.");

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Commune { get; set; }

    public string? Chosen => Request.HasFormContentType ? Request.Form[nameof(Commune) + TypedCommune.ChoicePart].ToString() : null;

    public bool MayWrite => Report.Grant.Applicant.MayWrite(visitor.SignedInAs) && Report.State.Phase is ReportPhase.Telling;

    /// <summary>In words, latest first.</summary>
    public ImmutableArray<string> Told => [.. Report.State.Told.Select(one => one.Split('|')).OrderByDescending(parts => parts[1], StringComparer.Ordinal).Select(parts =>
        $"{Report.Rule.Activities.FirstOrDefault(activity => activity.Code == parts[0])?.Label ?? parts[0]}, le {French.Date(DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture))}, à {Communes.Find(parts[2])?.Name ?? parts[2]}")];

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        var place = new TypedCommune(Commune ?? "", Chosen);
        if (string.IsNullOrEmpty(What)) Problems.Add(nameof(What), "Choisissez l’activité.");
        var day = Typed.Date(Day);
        if (day is null) Problems.Add(nameof(Day), "Indiquez un jour qui existe (JJ/MM/AAAA).");
        if (place.Commune is null) Problems.Add(nameof(Commune), place.IsEmpty ? "Indiquez la commune." : "Choisissez la commune parmi celles qui portent ce nom.");
        if (Problems.Any || day is not { } on || place.Commune is not { } commune) return Again();
        if (await desk.SendAsync(ReportState.IdOf(application, report), new TellActivity(What ?? "", on, commune.Code), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is ActivityOutsidePeriod ? nameof(Day) : "");
        this.Say("L’avis est envoyé.");
        return Redirect(links.TellActivity(application, report));
    }

    private async Task<bool> FindAsync(string application, string report, CancellationToken cancellation)
    {
        _report = await queries.AskAsync(new ReportToFill(application, report), visitor.Viewer, cancellation).ConfigureAwait(false);
        return _report is { State.Origin.Kind: Core.Programmes.ReportKind.Activity };
    }
}
