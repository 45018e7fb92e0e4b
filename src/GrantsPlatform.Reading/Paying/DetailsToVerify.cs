using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Paying;

/// <summary>Payees of a programme whose bank details nobody has verified, or who have given none, with the payments that wait for it.</summary>
public sealed record DetailsToVerify(string? Programme) : PaymentsQuery<UnverifiedPayees>(Programme)
{
    private const int AtOnce = 200;

    /// <summary>Nobody works through more of them; the rest comes when these are done.</summary>
    private const int MostPayments = 2_000;

    private static readonly ImmutableArray<string> Before = ["due", "rejected", "prepared", "approved", "claimed"];

    private protected override async ValueTask<UnverifiedPayees?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<UnverifiedPayee>();
        foreach (var payee in (await PaymentsAsync(room, seen, cancellation).ConfigureAwait(false)).GroupBy(row => row.Payee))
            if (await room.BodyAsync(payee.Key, cancellation).ConfigureAwait(false) is { } body && body.BankDetails is not { VerifiedBy: not null })
                found.Add(new UnverifiedPayee(payee.Key, body.LegalName, body.BankDetails?.LastFour, payee.Count(), payee.Sum(row => row.Amount)));
        return new UnverifiedPayees(seen.Programme, seen.Programmes, [.. found.OrderBy(payee => payee.LastFour is null).ThenByDescending(payee => payee.Waiting.Cents)]);
    }

    private static async ValueTask<IReadOnlyList<InstalmentRow>> PaymentsAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", Before);
        if (seen.Places.Departements is { } places) among = among.Add("departement", [.. places]);
        var rows = new List<InstalmentRow>();
        string? after = null;
        do
        {
            var page = await room.Reads.QueryAsync<InstalmentRow>(
                new ViewQuery(InstalmentsView.Name, seen.Programme.Code, "applicant", false, ImmutableDictionary<string, string>.Empty, AtOnce, after) { Among = among }, cancellation).ConfigureAwait(false);
            rows.AddRange(page.Rows.Select(row => row.Body));
            after = page.Next;
        }
        while (after is not null && rows.Count < MostPayments);
        return rows;
    }
}

public sealed record UnverifiedPayees(PayingProgramme Programme, ImmutableArray<PayingProgramme> Programmes, ImmutableArray<UnverifiedPayee> Payees);

/// <param name="LastFour">Null: no details were given.</param>
/// <param name="Payments">How many payments wait.</param>
public sealed record UnverifiedPayee(string Organisation, string Name, string? LastFour, int Payments, Money Waiting);
