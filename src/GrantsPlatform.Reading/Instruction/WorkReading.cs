using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Pages and numbers of the files of a call, without those from which their reader has stepped back.</summary>
internal sealed class WorkReading(Room room, SeenCall seen, WorkFilter filter)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    // More than anybody steps back from in a call.
    private const int MostRecused = 500;

    /// <summary>Of files that a word finds; what is beyond is "at least".</summary>
    internal const int MostCounted = 10_000;

    private IReadOnlyList<ApplicationRow>? _recused;

    public async ValueTask<RowPage<ApplicationRow>> PageAsync(WorkList list, CancellationToken cancellation)
    {
        var asked = await AskedAsync(list.Tab, cancellation).ConfigureAwait(false) with { Size = list.Size, After = list.After, Before = list.Before };
        if (list.Tab != WorkTab.Deadlines) asked = asked with { Sort = Key(OrderOf(list.Sort)), Descending = list.Descending };
        var page = await room.Reads.QueryAsync<ApplicationRow>(asked, cancellation).ConfigureAwait(false);
        // A draft may be withdrawn or cancelled too, and is nobody's work.
        return page with { Rows = [.. page.Rows.Where(row => row.Body.SubmittedAt is not null)] };
    }

    /// <summary>The same for somebody who waits for the page: what a word finds is counted as far as it takes no longer in a large call than in a small one.</summary>
    public async ValueTask<(ImmutableSortedDictionary<WorkTab, long> Counts, bool AreCut)> CountsOfPageAsync(CancellationToken cancellation)
    {
        int? most = string.IsNullOrWhiteSpace(filter.Words) ? null : MostCounted;
        var counts = await CountsAsync(most, cancellation).ConfigureAwait(false);
        return (counts, counts[WorkTab.All] >= most || counts[WorkTab.Deadlines] >= most);
    }

    /// <summary>From the sums that are kept, where these know what narrows the list; otherwise counted along an index.</summary>
    public ValueTask<ImmutableSortedDictionary<WorkTab, long>> CountsAsync(CancellationToken cancellation) => CountsAsync(null, cancellation);

    private async ValueTask<ImmutableSortedDictionary<WorkTab, long>> CountsAsync(int? most, CancellationToken cancellation)
    {
        var byStatus = filter.IsSummed ? await SummedAsync(cancellation).ConfigureAwait(false) : await CountedAsync(most, cancellation).ConfigureAwait(false);
        var deadlines = await DeadlinesAsync(most, cancellation).ConfigureAwait(false);
        return Enum.GetValues<WorkTab>().ToImmutableSortedDictionary(tab => tab, tab => tab == WorkTab.Deadlines ? deadlines : StatusesOf(tab).Sum(status => byStatus.GetValueOrDefault(status)));
    }

    /// <summary>Files by state.</summary>
    public async ValueTask<Dictionary<string, long>> SummedAsync(CancellationToken cancellation)
    {
        var sums = new Dictionary<string, long>(StringComparer.Ordinal);
        var measure = filter.Free ? ApplicationsView.Hands : filter.Answered ? ApplicationsView.Reading : ApplicationsView.Files;
        foreach (var total in await room.Reads.TotalsAsync(ApplicationsView.Totals, seen.Id, cancellation).ConfigureAwait(false))
            if (total.Group.Split('|') is [var place, var status] && IsSought(place)) sums[status] = sums.GetValueOrDefault(status) + total.Measures.GetValueOrDefault(measure);
        foreach (var row in await RecusedAsync(cancellation).ConfigureAwait(false))
            if (IsSought(row.Departement) && (!filter.Free || row.Free) && (!filter.Answered || row.Answered)) sums[row.Status] = sums.GetValueOrDefault(row.Status) - 1;
        return sums;
    }

    private bool IsSought(string? place) => seen.Places.Sees(place) && (filter.Departements.IsEmpty || filter.Departements.Contains(place ?? ""));

    /// <summary>Files that somebody has to be given, and files whose complement waits to be read: see <see cref="ApplicationRow"/>.</summary>
    public async ValueTask<(long Free, long Answered)> WantingAsync(CancellationToken cancellation)
    {
        var totals = (await room.Reads.TotalsAsync(ApplicationsView.Totals, seen.Id, cancellation).ConfigureAwait(false)).Where(total => total.Group.Split('|') is [var place, _] && seen.Places.Sees(place)).ToList();
        var recused = await RecusedAsync(cancellation).ConfigureAwait(false);
        return (SumOf(ApplicationsView.Hands) - recused.Count(row => row.Free), SumOf(ApplicationsView.Reading) - recused.Count(row => row.Answered));

        long SumOf(string measure) => totals.Sum(total => total.Measures.GetValueOrDefault(measure));
    }

    private async ValueTask<Dictionary<string, long>> CountedAsync(int? most, CancellationToken cancellation) =>
        (await room.Reads.CountAsync(await AskedAsync(WorkTab.All, cancellation).ConfigureAwait(false) with { CountedAtMost = most }, ["status"], cancellation).ConfigureAwait(false)).ToDictionary(line => line.Values[0], line => line.Rows);

    private async ValueTask<long> DeadlinesAsync(int? most, CancellationToken cancellation) =>
        (await room.Reads.CountAsync(await AskedAsync(WorkTab.Deadlines, cancellation).ConfigureAwait(false) with { CountedAtMost = most }, [], cancellation).ConfigureAwait(false))[0].Rows;

    private string Partition => filter.Instructor is { } person ? ApplicationsView.PartitionOf(seen.Id, person) : seen.Id;

    private string Mine => ApplicationsView.PartitionOf(seen.Id, seen.Places.Person);

    /// <summary>Files from which their reader has stepped back, among those that they would see.</summary>
    public async ValueTask<IReadOnlyList<ApplicationRow>> RecusedAsync(CancellationToken cancellation) => _recused ??=
    [
        .. (await room.Reads.QueryAsync<ApplicationRow>(
            new ViewQuery(ApplicationsView.OfRecused, Mine, "submittedAt", false, ImmutableDictionary<string, string>.Empty, MostRecused), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body).Where(row => seen.Places.Sees(row.Departement)),
    ];

    private async ValueTask<ViewQuery> AskedAsync(WorkTab tab, CancellationToken cancellation)
    {
        var view = tab == WorkTab.Deadlines ? ApplicationsView.Deadlines : filter.Instructor is null ? ApplicationsView.Name : ApplicationsView.OfInstructor;
        return new ViewQuery(view, Partition, tab == WorkTab.Deadlines ? "dueAt" : "submittedAt", false, ImmutableDictionary<string, string>.Empty, 1)
        {
            Among = Among(tab),
            Spans = Spans(tab),
            // Whoever has stepped back from a file has it in no list of their own.
            Except = filter.Instructor == seen.Places.Person ? [] : [.. (await RecusedAsync(cancellation).ConfigureAwait(false)).Select(row => row.Id)],
            Words = filter.Words,
        };
    }

    private ImmutableDictionary<string, ImmutableArray<string>> Among(WorkTab tab)
    {
        var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", StatusesOf(tab));
        if (Wanted is { } wanted) among = among.Add(ApplicationsView.Wants, wanted);
        ImmutableArray<string> places = (filter.Departements.IsEmpty, seen.Places.Departements) switch
        {
            (true, null) => [],
            (true, { } seenPlaces) => [.. seenPlaces],
            (false, _) => [.. filter.Departements.Where(seen.Places.Sees)],
        };
        return filter.Departements.IsEmpty && seen.Places.Departements is null ? among : among.Add("departement", places);
    }

    private ImmutableArray<string>? Wanted => (filter.Free, filter.Answered) switch
    {
        (true, true) => [ApplicationsView.Both],
        (true, false) => [ApplicationsView.Hands, ApplicationsView.Both],
        (false, true) => [ApplicationsView.Reading, ApplicationsView.Both],
        (false, false) => null,
    };

    private ImmutableArray<string> StatusesOf(WorkTab tab)
    {
        var ofTab = WorkStatuses.Of(tab, seen.Places);
        return filter.Statuses.IsEmpty ? ofTab : [.. ofTab.Where(filter.Statuses.Contains)];
    }

    private ImmutableDictionary<string, KeySpan> Spans(WorkTab tab)
    {
        var spans = ImmutableDictionary<string, KeySpan>.Empty;
        if (tab == WorkTab.Deadlines) spans = spans.Add("dueAt", new KeySpan(null, SortKey.Of(room.Now + Soon)));
        if (filter.RequestedFrom is not null || filter.RequestedTo is not null)
            spans = spans.Add("requested", new KeySpan(filter.RequestedFrom is { } least ? SortKey.Of(least) : null, filter.RequestedTo is { } most ? SortKey.Of(most) : null));
        if (filter.SubmittedFrom is not null || filter.SubmittedTo is not null)
            spans = spans.Add("submittedAt", new KeySpan(
                filter.SubmittedFrom is { } first ? SortKey.Of(seen.Call.Zone.StartOf(first)) : null, filter.SubmittedTo is { } last ? SortKey.Of(seen.Call.Zone.EndOf(last)) : null));
        return spans;
    }

    /// <summary>Whatever the address says: lists, sheets, what is chosen and the way from file to file all go through here.</summary>
    private WorkSort OrderOf(WorkSort asked) => asked == WorkSort.Score && !OwnOpinion.OrdersByScore(seen) ? WorkSort.Submitted : asked;

    private static string Key(WorkSort sort) => sort switch
    {
        WorkSort.Submitted => "submittedAt",
        WorkSort.Applicant => "applicant",
        WorkSort.Requested => "requested",
        WorkSort.Score => "score",
        _ => throw new InvalidOperationException($"{sort} is no order."),
    };
}
