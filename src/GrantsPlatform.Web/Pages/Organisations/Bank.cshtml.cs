using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Where the body is paid, and what became of it. Without the right to the number itself, its last four characters.</summary>
public sealed class BankModel(OrganisationSight sight, Onlooker onlooker, IReads reads, Desk desk, Links links) : OrganisationPage(sight)
{
    public sealed record Line(string Words, DateTimeOffset At);

    /// <summary>Null without the right, or when they were erased.</summary>
    public BankDetails? Details { get; private set; }

    public bool SeesDetails { get; private set; }

    public ImmutableArray<Line> History { get; private set; } = [];

    public bool MaySet => Seen.May(new SetBankDetails("", null, ""));

    /// <summary>Whoever verifies has the number before their eyes.</summary>
    public bool MayVerify => Details is not null && Seen.Body.BankDetails is { VerifiedBy: null } && Seen.May(new VerifyBankDetails(""));

    /// <summary>Of the details that were on the screen: those that came since are not verified with them.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation) =>
        await ShowAsync(organisation, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await ShowAsync(organisation, cancellation).ConfigureAwait(false) || !SeesDetails) return NotFound();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), new VerifyBankDetails(Hash ?? ""), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal);
        this.Say("Les coordonnées bancaires sont vérifiées.");
        return Redirect(links.BankDetails(organisation));
    }

    private async Task<bool> ShowAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return false;
        var stream = OrganisationState.IdOf(organisation);
        SeesDetails = await onlooker.SeesOrganisationAsync(Sought.BankDetails, organisation, cancellation).ConfigureAwait(false);
        if (SeesDetails) Details = (await reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)).Json<BankDetails>(BankDetails.Record);
        History = await HistoryAsync(stream, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<ImmutableArray<Line>> HistoryAsync(StreamId stream, CancellationToken cancellation)
    {
        var happened = (await reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).Where(one => one.Data is BankDetailsSet or BankDetailsVerified).Reverse().ToList();
        var names = new Names(reads, null);
        return await names.WriteAsync(() => happened.Select(one => new Line(OrganisationEventWords.Of((OrganisationEvent)one.Data, names), one.At)).ToImmutableArray(), cancellation).ConfigureAwait(false);
    }
}
