using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Two entries of one body, with what comes over; a person decides, says why, and only of what was shown.</summary>
public sealed class MergeModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private const string WithName = "avec";

    /// <summary>The id of the one that stays, or its SIRET.</summary>
    [BindProperty(Name = WithName, SupportsGet = true)]
    public string? With { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Of what was on the screen: what has changed since is not merged unseen.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    public PreviewedMerge Shown { get => field.Required("what is shown"); private set; }

    /// <summary>Why it cannot be; a missing reason is none.</summary>
    public Refusal? Obstacle { get; private set; }

    public IEnumerable<Choice> Choices => Shown.Others.Select(one => new Choice(one.Id, one.LegalName, $"{IdentifierWords.Siret(one.Siret)}, {one.Id}"));

    public ImmutableArray<ComparedLine> Lines => Shown.Into is { } into ? [.. ComparedLine.Of(Shown, into)] : [];

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        return Shown.Into is null && With is not null ? WithoutSurvivor() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (Shown.Into is not { } into) return WithoutSurvivor();
        if (Obstacle is { } obstacle) return Again(obstacle);
        var target = OrganisationState.IdOf(organisation);
        if (Seal != Shown.Seal) return Again(new ChangedMeanwhile(target));
        if (!Confirmed) Problems.Add(nameof(Confirmed), "Cochez la case pour confirmer.");
        if (Problems.Any) return Again();
        if (await desk.SendAsync(target, Shown.Command, CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Reason));
        this.Say($"L’inscription est réunie à {into.LegalName}. Les membres des deux en sont informés.");
        return Redirect(links.Organisation(into.Id));
    }

    private IActionResult WithoutSurvivor()
    {
        Problems.Add(WithName, "Choisissez l’autre inscription, celle qui subsiste, par son identifiant ou son SIRET.");
        return Again();
    }

    private async Task<bool> FindAsync(string organisation, CancellationToken cancellation)
    {
        var with = With?.Trim() is { Length: > 0 } typed ? typed : null;
        if (with is not null && Siret.IsPlausible(with)) with = await queries.AskAsync(new HolderOfSiret(with), Viewer.Door, cancellation).ConfigureAwait(false) ?? with;
        if (await queries.AskAsync(new MergeToPreview(organisation, with), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return false;
        Shown = shown;
        Obstacle = shown.Into is null ? null : (await desk.TryOutAsync(OrganisationState.IdOf(organisation), shown.Command, "essai", cancellation).ConfigureAwait(false)).Refusal;
        return true;
    }
}
