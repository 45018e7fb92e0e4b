using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>One grant at a glance: what waits, which days count, how much has come.</summary>
public sealed class GrantModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : GrantPage(queries, visitor, clock)
{
    public ImmutableArray<GrantTask> Tasks { get; private set; }

    public ImmutableArray<GrantDay> Calendar { get; private set; }

    public DateOnly Today => ParisTime.DayOf(Now);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        (Tasks, Calendar) = (GrantTask.Of(Grant, Visitor.SignedInAs, links, Now), GrantDay.Of(Grant));
        return Page();
    }
}
