using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A draft, and the other files of its organisation whose answers it can take over.</summary>
/// <param name="From">The file that was chosen, one of those; null: none yet.</param>
public sealed record FilesToTakeFrom(string Application, string? From = null) : FileQuery<TakingOver>(Application, Sought.UnsentAnswers)
{
    private const int MostFiles = 100;

    private protected override async ValueTask<TakingOver?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.Phase is not (Phase.Draft or Phase.Lapsed)) return null;
        var sources = ImmutableArray.CreateBuilder<OlderFile>();
        var page = await OwnFiles.PageAsync(room, seen.Applicant.Id, null, MostFiles, null, cancellation).ConfigureAwait(false);
        foreach (var row in page?.Rows.Where(row => row.Id != Application) ?? [])
            sources.Add(new OlderFile(row.Id, await OwnFiles.CallTitleAsync(room, row.Body.Call, cancellation).ConfigureAwait(false), row.Body.StartedAt));
        var taking = new TakingOver((await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false)).Draft, sources.ToImmutable(), null);
        if (From is null) return taking;
        if (sources.All(source => source.Id != From)) return null;
        return await new DraftToFill(From).AnswerAsync(room, seen.Viewer, cancellation).ConfigureAwait(false) is { } chosen ? taking with { From = chosen } : null;
    }
}

/// <param name="Sources">Newest first.</param>
public sealed record TakingOver(Draft Draft, ImmutableArray<OlderFile> Sources, Draft? From);

public sealed record OlderFile(string Id, string Title, DateTimeOffset StartedAt);
