using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>The files of these organisations of a person's, latest first, one page each.</summary>
/// <param name="Organisation">The one whose list goes on <paramref name="After"/> the page before; a token that continues nothing finds nothing at all.</param>
public sealed record MyFiles(ImmutableArray<string> Organisations, int MostOfEach, string? Organisation = null, string? After = null) : OwnQuery<IReadOnlyList<FilesOfBody>>
{
    private protected override async ValueTask<IReadOnlyList<FilesOfBody>?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var groups = new List<FilesOfBody>();
        foreach (var organisation in Organisations)
        {
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is not { } body) continue;
            if (await OwnFiles.PageAsync(room, organisation, null, MostOfEach, Organisation == organisation ? After : null, cancellation).ConfigureAwait(false) is not { } page) return null;
            var files = ImmutableArray.CreateBuilder<OwnFile>();
            foreach (var row in page.Rows) files.Add(await OwnFiles.OfAsync(room, body, row.Body, cancellation).ConfigureAwait(false));
            groups.Add(new FilesOfBody(organisation, body.LegalName, files.ToImmutable(), page.Next));
        }
        return groups;
    }
}

/// <param name="Next">Null on the last page.</param>
public sealed record FilesOfBody(string Organisation, string Name, ImmutableArray<OwnFile> Files, string? Next);
