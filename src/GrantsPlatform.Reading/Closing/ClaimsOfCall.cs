using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What is claimed back in a call, the oldest first.</summary>
public sealed record ClaimsOfCall(string Call, string? After = null) : CallQuery<ListedClaims>(Call)
{
    private const int Size = 50;

    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<ListedClaims?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var among = seen.Places.Departements is { } places ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
            var page = await room.Reads.QueryAsync<RecoveryRow>(
                new ViewQuery(RecoveriesView.Name, seen.Id, "foundAt", false, ImmutableDictionary<string, string>.Empty, Size, After) { Among = among }, cancellation).ConfigureAwait(false);
            var names = new Names(room.Reads, seen.Definition);
            return new ListedClaims(
                seen.Id, seen.Call.Title,
                await names.WriteAsync(() => page.Rows.Select(row => new ClaimRow(row.Body, names.Organisation(row.Body.Payee))).ToImmutableArray(), cancellation).ConfigureAwait(false), page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

public sealed record ListedClaims(string Call, string CallTitle, ImmutableArray<ClaimRow> Claims, string? Next);

public sealed record ClaimRow(RecoveryRow Row, string Payee);
