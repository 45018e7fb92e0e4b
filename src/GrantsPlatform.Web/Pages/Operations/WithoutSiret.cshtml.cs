using System.Collections.Immutable;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>The bodies to which nothing can be granted yet, for they have no SIRET: who they are, and where the number is given.</summary>
public sealed class WithoutSiretModel(IReads reads, Links links) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public ImmutableArray<OrganisationRow> Listed { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // In the order of their numbers, those without come first.
        var query = new ViewQuery(
            OrganisationsView.Name, OrganisationsView.Partition, "siret", false, ImmutableDictionary<string, string>.Empty, PageSize, string.IsNullOrEmpty(After) ? null : After);
        try
        {
            var page = await reads.QueryAsync<OrganisationRow>(query, cancellation).ConfigureAwait(false);
            Listed = [.. page.Rows.Select(row => row.Body).TakeWhile(body => body.Siret is null)];
            Next = page.Next is { } token && Listed.Length == page.Rows.Count ? links.WithoutSiretAfter(token) : null;
            return Page();
        }
        catch (ArgumentException)
        {
            // A token that is none: the list from its beginning.
            return Redirect(links.WithoutSiret);
        }
    }
}
