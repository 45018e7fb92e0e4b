using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>What is on the first page for whoever is signed in: an agent's roles, and the latest files of these organisations of theirs.</summary>
public sealed record MyPlace(ImmutableArray<string> Organisations) : OwnQuery<OwnPlace>
{
    private const int MostFiles = 3;

    private protected override async ValueTask<OwnPlace?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var names = new Names(room.Reads, null);
        var roles = await names.WriteAsync(() => account.Grants.Select(grant => CodeWords.Of(grant, names)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        var found = new List<(OwnFileRow File, OrganisationState.Registered Body)>();
        foreach (var organisation in Organisations)
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is { } body)
                found.AddRange((await OwnFiles.PageAsync(room, organisation, null, MostFiles, null, cancellation).ConfigureAwait(false))?.Rows.Select(row => (row.Body, body)) ?? []);
        var files = ImmutableArray.CreateBuilder<LatestFile>();
        foreach (var (file, body) in found.OrderByDescending(one => one.File.StartedAt).Take(MostFiles))
            files.Add(new LatestFile(await OwnFiles.OfAsync(room, body, file, cancellation).ConfigureAwait(false), body.LegalName));
        return new OwnPlace(roles, files.ToImmutable());
    }
}

/// <param name="Roles">In words.</param>
public sealed record OwnPlace(ImmutableArray<string> Roles, ImmutableArray<LatestFile> Files);

public sealed record LatestFile(OwnFile File, string Body);
