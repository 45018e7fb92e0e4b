using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The grants of these organisations of a person's, latest first.</summary>
public sealed record MyGrants(ImmutableArray<string> Organisations) : OwnQuery<IReadOnlyList<FollowedGrant>>
{
    private const int MostOfEach = 50;

    private protected override async ValueTask<IReadOnlyList<FollowedGrant>?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var grants = new List<FollowedGrant>();
        var awarded = ImmutableDictionary<string, string>.Empty.Add("status", "awarded");
        foreach (var organisation in Organisations)
        {
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is not { } body) continue;
            var page = await room.Reads.QueryAsync<OwnFileRow>(new ViewQuery(ApplicationsView.Own, organisation, "startedAt", true, awarded, MostOfEach, null), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
                if (await room.Reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false) is ApplicationState.Known file
                    && await GrantReading.ReadAsync(room, new SeenFile(row.Body.Id, file, body, Viewer.Of(account)), cancellation).ConfigureAwait(false) is { } grant)
                    grants.Add(grant);
        }
        return grants;
    }
}
