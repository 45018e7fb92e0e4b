using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Home;

/// <summary>What is on the first page for whoever is signed in: an agent's roles, and the latest files of the person's organisations.</summary>
public sealed record MyPlace(ImmutableArray<string> Roles, ImmutableArray<(OwnFileRow File, string Call, string Body)> Files)
{
    private const int MostFiles = 3;

    public static async Task<MyPlace> ReadAsync(Visitor visitor, IReads reads, CancellationToken cancellation)
    {
        var names = new Names(reads, null);
        var roles = await names.WriteAsync(() => visitor.Account!.Grants.Select(grant => CodeWords.Of(grant, names)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        var found = new List<(OwnFileRow File, string Body)>();
        foreach (var body in visitor.Organisations)
        {
            var page = await reads.QueryAsync<OwnFileRow>(
                new ViewQuery(ApplicationsView.Own, body.OrganisationId, "startedAt", true, ImmutableDictionary<string, string>.Empty, MostFiles), cancellation).ConfigureAwait(false);
            found.AddRange(page.Rows.Select(row => (row.Body, body.LegalName)));
        }
        var files = ImmutableArray.CreateBuilder<(OwnFileRow, string, string)>();
        foreach (var (file, body) in found.OrderByDescending(one => one.File.StartedAt).Take(MostFiles))
            files.Add((file, (await reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) as CallState.Known)?.Title ?? "", body));
        return new MyPlace(roles, files.ToImmutable());
    }
}
