using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Granting;

/// <summary>One page of the agreements of a call, with the numbers of its tabs.</summary>
public sealed record AgreementsOfCall(string Call, AgreementTab Tab = AgreementTab.All, string? After = null, string? Before = null) : CallQuery<ListedAgreements>(Call)
{
    private const int Size = 50;

    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<ListedAgreements?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var page = await room.Reads.QueryAsync<AgreementRow>(Asked(seen, Tab) with { Size = Size, After = After, Before = Before }, cancellation).ConfigureAwait(false);
            var lines = ImmutableArray.CreateBuilder<AgreementLine>();
            foreach (var row in page.Rows.Select(row => row.Body))
                lines.Add(new AgreementLine(
                    row, await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
                        ? file.CalledBy(row.Application) : row.Application));
            var counts = ImmutableSortedDictionary.CreateBuilder<AgreementTab, long>();
            foreach (var tab in Enum.GetValues<AgreementTab>()) counts[tab] = (await room.Reads.CountAsync(Asked(seen, tab), [], cancellation).ConfigureAwait(false))[0].Rows;
            return new ListedAgreements(seen.Id, seen.Call.Title, counts.ToImmutable(), lines.ToImmutable(), page.Next, page.Previous);
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }

    private static ViewQuery Asked(SeenCall seen, AgreementTab tab)
    {
        var among = seen.Places.Departements is { } places ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        var (filter, values) = tab switch
        {
            AgreementTab.All => ("", ImmutableArray<string>.Empty),
            AgreementTab.ToSend => ("waits", ["service"]),
            AgreementTab.ToSign => ("waits", ["grantee"]),
            AgreementTab.ToCountersign => ("waits", ["funder"]),
            AgreementTab.InForce => ("status", ["active"]),
            AgreementTab.Over => ("status", ["completed", "terminated", "abandoned"]),
            _ => throw new InvalidOperationException($"{tab} asks for nothing."),
        };
        return new ViewQuery(AgreementsView.Name, seen.Id, "applicant", false, ImmutableDictionary<string, string>.Empty, 1) { Among = filter.Length == 0 ? among : among.Add(filter, values) };
    }
}

public enum AgreementTab
{
    ToSend,
    ToSign,
    ToCountersign,
    InForce,
    Over,
    All,
}

public sealed record ListedAgreements(
    string Call, string CallTitle, ImmutableSortedDictionary<AgreementTab, long> Counts, ImmutableArray<AgreementLine> Lines, string? Next, string? Previous);

/// <param name="Number">What people call the file by.</param>
public sealed record AgreementLine(AgreementRow Row, string Number);
