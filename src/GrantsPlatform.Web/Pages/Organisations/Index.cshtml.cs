using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The organisations that the visitor belongs to.</summary>
public sealed class IndexModel(IReads reads, Visitor visitor) : PageModel
{
    public ImmutableArray<(OrganisationState.Registered Body, ImmutableArray<MemberRight> Mine)> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var bodies = ImmutableArray.CreateBuilder<(OrganisationState.Registered, ImmutableArray<MemberRight>)>();
        foreach (var membership in visitor.Organisations)
            if (await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(membership.OrganisationId), cancellation).ConfigureAwait(false) is OrganisationState.Registered body)
                bodies.Add((body, membership.Rights));
        Bodies = bodies.ToImmutable();
    }
}
