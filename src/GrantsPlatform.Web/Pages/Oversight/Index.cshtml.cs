using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>Where administrators and auditors begin: what waits for somebody, everything that they look after or look back on.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    /// <summary>Of a call and a delay: whether there is one.</summary>
    private const int FilesLookedAt = 20;

    public bool Administers => visitor.Administers;

    /// <summary>Null for auditors: nothing waits for them here.</summary>
    public AwaitedOfAdministrators? Awaited { get; private set; }

    /// <summary>Of legal representatives to be recognised, by whoever came.</summary>
    public int Requests { get; private set; }

    /// <summary>Delays of calls under which files have been kept for long enough.</summary>
    public int Due { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!visitor.Administers) return;
        Awaited = await queries.AskAsync(new WhatAwaitsAdministrators(), visitor.Viewer, cancellation).ConfigureAwait(false);
        Requests = (await queries.AskAsync(new RequestsToDecide(), visitor.Viewer, cancellation).ConfigureAwait(false))?.Requests.Length ?? 0;
        Due = (await queries.AskAsync(new RetentionDue(FilesLookedAt), visitor.Viewer, cancellation).ConfigureAwait(false))?.Lines.Length ?? 0;
    }
}
