using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>
/// Organisations that may be one and the same: of one SIREN, or of one name in one département. Two of them are often rightly two; a person looks, and nothing
/// is made one by itself.
/// </summary>
/// <param name="After">How many groups the pages before have shown.</param>
public sealed record TwinsToLookAt(int After = 0) : AdministratorQuery<ListedTwins>
{
    private const int PageSize = 100;
    private const int SirenDigits = 9;

    private protected override async ValueTask<ListedTwins?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var twins = await FindAsync(room, cancellation).ConfigureAwait(false);
        var shown = Math.Clamp(After, 0, twins.Count) + PageSize;
        return new ListedTwins([.. twins.Skip(shown - PageSize).Take(PageSize)], twins.Count, shown < twins.Count ? shown : null);
    }

    internal static async ValueTask<IReadOnlyList<Twins>> FindAsync(Room room, CancellationToken cancellation)
    {
        var (bySiren, byName) = (new Dictionary<string, List<OrganisationRow>>(StringComparer.Ordinal), new Dictionary<string, List<OrganisationRow>>(StringComparer.Ordinal));
        await foreach (var body in room.Reads.EveryRowAsync<OrganisationRow>(OrganisationsView.Name, OrganisationsView.Partition, "name", cancellation).Select(row => row.Body).ConfigureAwait(false))
        {
            if (body.MergedInto is not null) continue;
            if (body.Siret is { Length: >= SirenDigits } siret) Add(bySiren, siret[..SirenDigits], body);
            Add(byName, $"{body.Departement} {French.Fold(body.LegalName)}", body);
        }
        return [.. Found(bySiren, TwinsBy.Siren).Concat(Found(byName, TwinsBy.Name)).DistinctBy(one => string.Join(' ', one.Bodies.Select(body => body.Id)))];
    }

    private static void Add(Dictionary<string, List<OrganisationRow>> into, string key, OrganisationRow body)
    {
        if (!into.TryGetValue(key, out var bodies)) into[key] = bodies = [];
        bodies.Add(body);
    }

    private static IEnumerable<Twins> Found(Dictionary<string, List<OrganisationRow>> groups, TwinsBy by) =>
        groups.Values.Where(bodies => bodies.Count > 1).Select(bodies => new Twins(by, [.. bodies.OrderBy(body => body.Id, StringComparer.Ordinal)]));
}

/// <param name="Total">On all pages.</param>
/// <param name="Next">How many were shown so far; null on the last page.</param>
public sealed record ListedTwins(ImmutableArray<Twins> All, int Total, int? Next);

public sealed record Twins(TwinsBy By, ImmutableArray<OrganisationRow> Bodies);

public enum TwinsBy
{
    Siren,
    Name,
}
