using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>The decision as its letter says it. Before it is notified there is nothing here.</summary>
public sealed class DecisionModel(IReads reads) : GrantsPage
{
    public sealed record GrantedLine(string Strand, int Year, string Payee, Money Amount);

    public Draft Draft { get; private set; } = null!;

    /// <summary>Null: the file is not eligible.</summary>
    public Outcome? Outcome { get; private set; }

    public DateTimeOffset? NotifiedAt { get; private set; }

    public ImmutableArray<GrantedLine> Lines { get; private set; } = [];

    public string Reason { get; private set; } = "";

    /// <summary>Under which the grant stands.</summary>
    public string? Reservations { get; private set; }

    /// <summary>Rules that the file does not meet, as the definition words them.</summary>
    public ImmutableArray<string> Rules { get; private set; } = [];

    public bool MayBeContested => Outcome is null or Core.Awards.Outcome.Rejected || Outcome is Core.Awards.Outcome.WaitingList;

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } draft) return NotFound();
        Draft = draft;
        switch (draft.File.ToldPhase())
        {
            case Phase.Decided decided:
                await FillAsync(decided, cancellation).ConfigureAwait(false);
                return Page();
            case Phase.Ineligible ineligible:
                NotifiedAt = ineligible.NotifiedAt;
                Rules = [.. draft.Definition.Eligibility.Where(rule => ineligible.Rules.Contains(rule.Code)).Select(rule => rule.Message)];
                Reason = (await reads.ContentsAsync(draft.Stream, cancellation).ConfigureAwait(false)).Text(DecisionRecords.Ineligibility) ?? "";
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task FillAsync(Phase.Decided decided, CancellationToken cancellation)
    {
        (Outcome, NotifiedAt) = (decided.Outcome, decided.NotifiedAt);
        var contents = await reads.ContentsAsync(AwardsState.IdOf(Draft.File.Call), cancellation).ConfigureAwait(false);
        if (contents.Json<DecisionWords>(DecisionRecords.Of(Draft.Id, decided.Session)) is { } words) (Reason, Reservations) = (words.Reason, words.Reservations);
        var lines = ImmutableArray.CreateBuilder<GrantedLine>();
        foreach (var line in decided.Granted.OrderBy(line => line.Year).ThenBy(line => line.Strand, StringComparer.Ordinal))
            lines.Add(new GrantedLine(Draft.Definition.FindStrand(line.Strand)?.Label ?? line.Strand, line.Year, await PayeeAsync(line.Payee, cancellation).ConfigureAwait(false), line.Amount));
        Lines = lines.ToImmutable();
    }

    private async Task<string> PayeeAsync(string organisation, CancellationToken cancellation) =>
        await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false) is OrganisationState.Registered body ? body.LegalName : organisation;
}
