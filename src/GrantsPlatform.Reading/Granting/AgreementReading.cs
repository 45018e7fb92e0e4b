using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Granting;

/// <summary>Agreements of a call with the numbers of their files.</summary>
internal static class AgreementReading
{
    public const int Size = 50;

    public static async ValueTask<(ImmutableArray<AgreementLine> Lines, RowPage<AgreementRow> Page)> PageAsync(Room room, ViewQuery asked, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<AgreementRow>(asked, cancellation).ConfigureAwait(false);
        var lines = ImmutableArray.CreateBuilder<AgreementLine>();
        foreach (var row in page.Rows.Select(row => row.Body))
            lines.Add(new AgreementLine(
                row, await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
                    ? file.CalledBy(row.Application) : row.Application));
        return (lines.ToImmutable(), page);
    }

    /// <summary>Of every tab, from the sums that are kept: the same however many agreements there are.</summary>
    public static async ValueTask<ImmutableSortedDictionary<AgreementTab, long>> CountsAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var counted = (await CountedAsync(room, seen, cancellation).ConfigureAwait(false)).ToList();
        return Enum.GetValues<AgreementTab>().ToImmutableSortedDictionary(tab => tab, tab => counted.Where(one => one.List == ListOf(tab)).Sum(one => one.Count));
    }

    /// <summary>How many of the agreements that the reader sees are in which list.</summary>
    public static async ValueTask<IEnumerable<(string List, long Count)>> CountedAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        from total in await room.Reads.TotalsAsync(AgreementsView.Counted, seen.Id, cancellation).ConfigureAwait(false)
        let at = AgreementsView.GroupOf(total.Group)
        where seen.Places.Sees(at.Departement)
        select (at.List, total.Measures.GetValueOrDefault(AgreementsView.Agreements));

    public static ViewQuery Asked(SeenCall seen, AgreementTab tab)
    {
        var (view, partition) = tab == AgreementTab.All ? (AgreementsView.Name, seen.Id) : (AgreementsView.InList, AgreementsView.PartitionOf(seen.Id, ListOf(tab)));
        return new ViewQuery(view, partition, "applicant", false, ImmutableDictionary<string, string>.Empty, 1)
        {
            Among = seen.Places.Departements is { } places ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
        };
    }

    private static string ListOf(AgreementTab tab) => tab switch
    {
        AgreementTab.All => AgreementsView.Every,
        AgreementTab.ToSend => "service",
        AgreementTab.ToSign => "grantee",
        AgreementTab.ToCheck => "check",
        AgreementTab.AmendmentAsked => "request",
        AgreementTab.ToCountersign => "funder",
        AgreementTab.InForce => AgreementsView.Running,
        AgreementTab.Over => AgreementsView.Over,
        _ => throw new InvalidOperationException($"{tab} asks for nothing."),
    };
}
