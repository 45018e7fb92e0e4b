using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Following;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>The files of the visitor's organisations, latest first.</summary>
public sealed class IndexModel(IReads reads, Visitor visitor) : PageModel
{
    private const int Most = 50;

    public sealed record Group(MemberRow Organisation, ImmutableArray<(OwnFileRow File, string CallTitle, string? Service, FileStatus Status)> Files, string? Next);

    public ImmutableArray<Group> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? organisation, [FromQuery] string? after, CancellationToken cancellation)
    {
        var groups = ImmutableArray.CreateBuilder<Group>();
        foreach (var membership in visitor.Organisations)
        {
            if (await PageAsync(membership.OrganisationId, organisation == membership.OrganisationId ? after : null, cancellation).ConfigureAwait(false) is not { } page) return NotFound();
            var body = await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(membership.OrganisationId), cancellation).ConfigureAwait(false) as OrganisationState.Registered;
            var files = ImmutableArray.CreateBuilder<(OwnFileRow, string, string?, FileStatus)>();
            foreach (var row in page.Rows)
                files.Add((row.Body, (await reads.ReadAsync<CallState>(CallState.IdOf(row.Body.Call), cancellation).ConfigureAwait(false) as CallState.Known)?.Title ?? "", body?.ServiceName(row.Body.Service),
                    await FileStatus.ReadAsync(reads, row.Body, cancellation).ConfigureAwait(false)));
            groups.Add(new Group(membership, files.ToImmutable(), page.Next));
        }
        Groups = groups.ToImmutable();
        return Page();
    }

    /// <summary>Null: the token continues nothing.</summary>
    private async Task<Page<OwnFileRow>?> PageAsync(string organisation, string? after, CancellationToken cancellation)
    {
        try
        {
            return await reads.QueryAsync<OwnFileRow>(
                new ViewQuery(ApplicationsView.Own, organisation, "startedAt", true, ImmutableDictionary<string, string>.Empty, Most, after), cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException) when (after is not null)
        {
            return null;
        }
    }
}
