using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>One page of the files of a call, as an agent works through them, with the numbers of its tabs.</summary>
/// <param name="Filter">Null: nothing is narrowed.</param>
/// <param name="After">The token of the page before; one that continues nothing finds nothing.</param>
/// <param name="Before">The token of the page after.</param>
public sealed record WorkList(
    string Call, WorkTab Tab = WorkTab.ToDo, WorkFilter? Filter = null, WorkSort Sort = WorkSort.Submitted, bool Descending = false, int Size = WorkList.Usual,
    string? After = null, string? Before = null) : CallQuery<ListedWork>(Call)
{
    public const int Usual = 50;

    private protected override async ValueTask<ListedWork?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var work = new WorkReading(room, seen, Filter ?? WorkFilter.Nothing);
        try
        {
            var page = await work.PageAsync(this, cancellation).ConfigureAwait(false);
            var place = await WorkPlaces.OfAsync(room, seen, cancellation).ConfigureAwait(false);
            var (counts, areCut) = await work.CountsOfPageAsync(cancellation).ConfigureAwait(false);
            return new ListedWork(
                WorkCall.Of(seen), counts, await new WorkLines(room, seen).OfAsync(page.Rows, cancellation).ConfigureAwait(false),
                page.Next, page.Previous, await Colleagues.OfProgrammeAsync(room, seen.Call.Programme, cancellation).ConfigureAwait(false))
            {
                CountsAreCut = areCut,
                Place = place,
                Projects = place.Columns.Contains(WorkPlace.ProjectColumn) ? await room.SentTitlesAsync(page.Rows.Select(row => row.Id), cancellation).ConfigureAwait(false) : ImmutableDictionary<string, string>.Empty,
            };
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }
}

/// <param name="Counts">By tab, with everything that the filter says.</param>
/// <param name="Instructors">Who may have files here.</param>
public sealed record ListedWork(
    WorkCall Call, ImmutableSortedDictionary<WorkTab, long> Counts, ImmutableArray<WorkLine> Lines, string? Next, string? Previous, ImmutableArray<Colleague> Instructors)
{
    /// <summary>A word was sought that more files have than are counted: each number is one at least, and a part of the list may hold some where it says none.</summary>
    public bool CountsAreCut { get; init; }

    public WorkPlace Place { get; init; } = WorkPlace.Untouched;

    /// <summary>What the projects are called, by file: read for whoever has chosen to see it, since it lies in the words of each.</summary>
    public ImmutableDictionary<string, string> Projects { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A call, to whoever works on its files.</summary>
/// <param name="Departements">That the agent sees.</param>
public sealed record WorkCall(string Id, string Title, CallPhase Phase, DateTimeOffset ClosesAt, Zone Zone, ProgrammeDefinition Definition, ImmutableArray<Departement> Departements)
{
    /// <summary>The service's own columns, for whoever reads its notes.</summary>
    public ImmutableArray<FreeColumn> FreeColumns { get; init; } = [];

    /// <summary>False for whoever has to judge first: see <see cref="OwnOpinion.OrdersByScore"/>.</summary>
    public bool OrdersByScore { get; init; } = true;

    internal static WorkCall Of(SeenCall seen) => new(
        seen.Id, seen.Call.Title, seen.Call.Phase, seen.Call.ClosesAt, seen.Call.Zone, seen.Definition, [.. seen.Definition.Departements.Where(place => seen.Places.Sees(place.Code))])
    {
        FreeColumns = seen.Notes is null ? [] : seen.Definition.FreeColumns,
        OrdersByScore = OwnOpinion.OrdersByScore(seen),
    };
}

/// <param name="Service">The name of the service that the file is for; null: the organisation itself.</param>
/// <param name="Instructors">Names by level.</param>
/// <param name="Unread">Messages of the applicant that nobody of the service has read.</param>
/// <param name="Version">Of the file, as the line shows it.</param>
/// <param name="News">To whoever looks.</param>
public sealed record WorkLine(ApplicationRow File, string? Service, ImmutableSortedDictionary<string, string> Instructors, int Unread, long Version, WorkNews News)
{
    /// <summary>The service's own columns, where the list shows one; those of files alone whose notes its reader may read.</summary>
    public ImmutableArray<FreeColumnValue> Columns { get; init; } = [];

    /// <summary>How people keep that one of the service's own columns stands in their list.</summary>
    public static string ListCodeOf(FreeColumn column) => $"free:{column.Code}";
}

/// <summary>What a line is to somebody who has opened the file before, or has not.</summary>
public enum WorkNews
{
    None,
    Changed,
    New,
}
