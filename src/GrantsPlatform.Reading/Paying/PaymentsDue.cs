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
                && (await PaymentTabs.CountsAsync(room, other, Call, cancellation).ConfigureAwait(false))[Tab] > 0) return other;
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
    public static ViewQuery Asked(SeenPayments seen, PaymentTab tab, string? call) => new(
        InstalmentsView.AtStep, InstalmentsView.PartitionOf(seen.Programme.Code, StepOf(tab)), "applicant", false,
        call is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add("call", call), PaymentsDue.Size)
    {
        Among = seen.Places.Departements is { } places ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) : ImmutableDictionary<string, ImmutableArray<string>>.Empty,
    };

    /// <summary>Of every tab, from the sums that are kept: the same however many payments there are.</summary>
    public static async ValueTask<ImmutableSortedDictionary<PaymentTab, long>> CountsAsync(Room room, SeenPayments seen, string? call, CancellationToken cancellation)
    {
        var counted = (await CountedAsync(room, seen.Programme.Code, seen.Places, call, cancellation).ConfigureAwait(false)).ToList();
        return Enum.GetValues<PaymentTab>().ToImmutableSortedDictionary(tab => tab, tab => counted.Where(one => one.Step == StepOf(tab)).Sum(one => one.Count));
    }

    /// <summary>How many payments in these places are at which step.</summary>
    public static async ValueTask<IEnumerable<(string Step, long Count)>> CountedAsync(Room room, string programme, SeenPlaces places, string? call, CancellationToken cancellation) =>
        from total in await room.Reads.TotalsAsync(InstalmentsView.Counted, programme, cancellation).ConfigureAwait(false)
        let at = InstalmentsView.GroupOf(total.Group)
        where places.Sees(at.Departement) && (call is null || at.Call == call)
        select (at.Step, total.Measures.GetValueOrDefault(InstalmentsView.Instalments));

    private static string StepOf(PaymentTab tab) => tab switch
    {
        PaymentTab.ToPrepare => InstalmentsView.ToPrepare,
        PaymentTab.ToApprove => InstalmentsView.ToApprove,
        PaymentTab.Approved => InstalmentsView.Approved,
        PaymentTab.Leaving => InstalmentsView.Leaving,
        _ => throw new InvalidOperationException($"{tab} is no step."),
    };
}
