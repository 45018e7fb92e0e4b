using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who the body is, which services it carries, and who represents it.</summary>
public sealed class BodyModel(Queries queries, Visitor visitor, LegalKinds kinds, Links links) : OrganisationPage(queries, visitor)
{
    public string LegalKind { get; private set; } = "";

    public IReadOnlyList<IdentityLine> History { get; private set; } = [];

    /// <summary>The requests that the visitor may answer, by number.</summary>
    public IReadOnlySet<int> Decidable { get; private set; } = new HashSet<int>();

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.Body.MergedInto is { } into) return Redirect(links.Organisation(into));
        LegalKind = await kinds.LabelAsync(Seen.Body.LegalKind, cancellation).ConfigureAwait(false);
        History = await Queries.AskAsync(new IdentityHistory(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false) ?? [];
        var decidable = new HashSet<int>();
        foreach (var number in Seen.Body.WaitingRequests.Select(request => request.Number))
            if (await Queries.AskAsync(new RequestToDecide(organisation, number), Visitor.Viewer, cancellation).ConfigureAwait(false) is not null) decidable.Add(number);
        Decidable = decidable;
        return Page();
    }
}
