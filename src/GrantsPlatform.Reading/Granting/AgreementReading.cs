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

    public static ViewQuery Asked(SeenCall seen, AgreementTab tab)
    {
        var among = seen.Places.Departements is { } places ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        var (filter, values) = tab switch
        {
            AgreementTab.All => ("", ImmutableArray<string>.Empty),
            AgreementTab.ToSend => ("waits", ["service"]),
            AgreementTab.ToSign => ("waits", ["grantee"]),
            AgreementTab.ToCheck => ("waits", ["check"]),
            AgreementTab.AmendmentAsked => ("waits", ["request"]),
            AgreementTab.ToCountersign => ("waits", ["funder"]),
            AgreementTab.InForce => ("status", ["active"]),
            AgreementTab.Over => ("status", ["completed", "terminated", "abandoned"]),
            _ => throw new InvalidOperationException($"{tab} asks for nothing."),
        };
        return new ViewQuery(AgreementsView.Name, seen.Id, "applicant", false, ImmutableDictionary<string, string>.Empty, 1) { Among = filter.Length == 0 ? among : among.Add(filter, values) };
    }
}
