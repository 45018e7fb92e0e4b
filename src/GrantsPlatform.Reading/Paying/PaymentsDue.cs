using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Paying;

/// <summary>One page of a programme's payments that are due and not over, with the numbers of its tabs.</summary>
/// <param name="After">The token of the page before; one that continues nothing finds nothing.</param>
public sealed record PaymentsDue(string? Programme, PaymentTab Tab = PaymentTab.ToPrepare, string? Call = null, string? After = null, string? Before = null) : PaymentsQuery<DuePayments>(Programme)
{
    public const int Size = 50;

    private protected override async ValueTask<DuePayments?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        if (Programme is null && After is null && Before is null) seen = await WithSomethingAsync(room, seen, cancellation).ConfigureAwait(false);
        try
        {
            var page = await room.Reads.QueryAsync<InstalmentRow>(PaymentTabs.Asked(seen, Tab, Call) with { After = After, Before = Before }, cancellation).ConfigureAwait(false);
            return new DuePayments(
                seen.Programme, seen.Programmes, await PaymentTabs.CountsAsync(room, seen, Call, cancellation).ConfigureAwait(false),
                await new PaymentLines(room, seen).OfAsync([.. page.Rows.Select(row => (row.Body.Application, row.Body.Instalment))], cancellation).ConfigureAwait(false), page.Next, page.Previous);
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }

    /// <summary>The first programme in which something waits; the first of all where nothing does.</summary>
    private async ValueTask<SeenPayments> WithSomethingAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        foreach (var programme in seen.Programmes)
            if (Sight.OfFilesOf(seen.Viewer, programme.Code, Sought.Payments) is { } places && seen with { Programme = programme, Places = places } is var other
                && (await room.Reads.CountAsync(PaymentTabs.Asked(other, Tab, Call), [], cancellation).ConfigureAwait(false))[0].Rows > 0) return other;
        return seen;
    }
}

/// <param name="Programmes">All that the reader has to do with.</param>
public sealed record DuePayments(
    PayingProgramme Programme, ImmutableArray<PayingProgramme> Programmes, ImmutableSortedDictionary<PaymentTab, long> Counts, ImmutableArray<PaymentLine> Lines, string? Next, string? Previous);

public enum PaymentTab
{
    ToPrepare,
    ToApprove,
    Approved,

    /// <summary>In a batch, or with the accountant.</summary>
    Leaving,
}

internal static class PaymentTabs
{
    public static ViewQuery Asked(SeenPayments seen, PaymentTab tab, string? call)
    {
        var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", StatusesOf(tab));
        if (seen.Places.Departements is { } places) among = among.Add("departement", [.. places]);
        return new ViewQuery(
            InstalmentsView.Name, seen.Programme.Code, "applicant", false,
            call is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add("call", call), PaymentsDue.Size)
        {
            Among = among,
        };
    }

    public static async ValueTask<ImmutableSortedDictionary<PaymentTab, long>> CountsAsync(Room room, SeenPayments seen, string? call, CancellationToken cancellation)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<PaymentTab, long>();
        foreach (var tab in Enum.GetValues<PaymentTab>())
            counts[tab] = (await room.Reads.CountAsync(Asked(seen, tab, call), [], cancellation).ConfigureAwait(false))[0].Rows;
        return counts.ToImmutable();
    }

    private static ImmutableArray<string> StatusesOf(PaymentTab tab) => tab switch
    {
        PaymentTab.ToPrepare => ["due", "rejected"],
        PaymentTab.ToApprove => ["prepared"],
        PaymentTab.Approved => ["approved"],
        PaymentTab.Leaving => ["claimed", "ordered"],
        _ => throw new InvalidOperationException($"{tab} has no states."),
    };
}
