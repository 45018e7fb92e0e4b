using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Calls;

/// <summary>Every awarded file of a call whose results are published, with the numbers of who was awarded, read from the store while it is written out.</summary>
public sealed record AwardedFiles(string Call) : PublicQuery<AllAwards>
{
    private const int Together = 100;

    internal override async ValueTask<AllAwards?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Calls.FindAsync(Call, cancellation).ConfigureAwait(false) is { Standing: CallStanding.Published } call
            ? new AllAwards(call, NumberedAsync(room, room.Results.AllAsync(Call, cancellation), cancellation))
            : null;

    private static async IAsyncEnumerable<AwardedFile> NumberedAsync(Room room, IAsyncEnumerable<ApplicationRow> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in files.Chunk(Together).WithCancellation(cancellation).ConfigureAwait(false))
        {
            var bodies = await room.Reads.FindRowsAsync<OrganisationRow>(
                OrganisationsView.Name, OrganisationsView.Partition, [.. some.Select(file => file.Organisation).Distinct()], cancellation).ConfigureAwait(false);
            var known = bodies.ToDictionary(row => row.Body.Id, row => row.Body);
            foreach (var file in some)
                yield return new AwardedFile(
                    file, known.GetValueOrDefault(file.Organisation)?.Siret, known.GetValueOrDefault(file.Organisation)?.Rna, await ActOfAward.OfAsync(file, room, cancellation).ConfigureAwait(false))
                {
                    ProjectTitle = await room.SentTitleAsync(file.Id, cancellation).ConfigureAwait(false),
                };
        }
    }
}

public sealed record AllAwards(PublicCall Call, IAsyncEnumerable<AwardedFile> Files);

/// <param name="Siret">Null as long as the organisation has none.</param>
/// <param name="Rna">Of associations.</param>
public sealed record AwardedFile(ApplicationRow Row, string? Siret, string? Rna, ActOfAward Act)
{
    /// <summary>As the applicant sent it; null: unknown.</summary>
    public string? ProjectTitle { get; init; }
}
