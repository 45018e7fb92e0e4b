using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What waits in one call for the holder of some roles.</summary>
internal sealed class WaitingWork(Room room, SeenCall seen)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);
    private const int MostOfADay = 500;

    private SeenPlaces Places => seen.Places;

    public async ValueTask<ImmutableArray<WaitingKind>> OfAsync(CancellationToken cancellation)
    {
        var states = await new WorkReading(room, seen, WorkFilter.Nothing).SummedAsync(cancellation).ConfigureAwait(false);
        var (free, answered) = await new WorkReading(room, seen, WorkFilter.Nothing).WantingAsync(cancellation).ConfigureAwait(false);
        var kinds = new List<WaitingKind>();
        if (Places.Holds(Role.DepartmentalInstructor, Role.RegionalInstructor))
        {
            await AddAsync(WaitingWhat.ToCheck, states.GetValueOrDefault(FileStatuses.Submitted), WorkFilter.Nothing, FileStatuses.Submitted).ConfigureAwait(false);
            await AddAsync(WaitingWhat.Answered, answered, WorkFilter.Nothing with { Answered = true }, null).ConfigureAwait(false);
            var mine = new WorkFilter([FileStatuses.UnderReview], Instructor: Places.Person);
            await AddAsync(WaitingWhat.ToInstruct, (await new WorkReading(room, seen, mine).CountsAsync(cancellation).ConfigureAwait(false))[WorkTab.All], mine, FileStatuses.UnderReview).ConfigureAwait(false);
        }
        if (Places.Holds(Role.HeadOfService, Role.ProgrammeManager))
            await AddAsync(WaitingWhat.ToAssign, free, WorkFilter.Nothing with { Free = true }, null).ConfigureAwait(false);
        if (Places.Holds(Role.DepartmentalInstructor, Role.RegionalInstructor, Role.HeadOfService, Role.ProgrammeManager))
            Add(WaitingWhat.ToAnswer, await CountAsync(ConversationsView.OfService, seen.Call.Programme, "lastAt", ("unread", "yes"), ("call", seen.Id)).ConfigureAwait(false), null);
        if (Places.Holds(Role.CommitteeSecretary, Role.CommitteeChair, Role.ProgrammeManager))
            await AddAsync(WaitingWhat.ToDecide, states.GetValueOrDefault(FileStatuses.Ready), WorkFilter.Nothing, FileStatuses.Ready).ConfigureAwait(false);
        if (Places.Holds(Role.CommitteeSecretary))
            Add(WaitingWhat.ToPrepare, (await room.Reads.CountAsync(SessionsIn(SessionPhase.Planned), [], cancellation).ConfigureAwait(false))[0].Rows, null);
        if (Places.Holds(Role.CommitteeSecretary, Role.ProgrammeManager))
            Add(WaitingWhat.ToNotify, await ToNotifyAsync(cancellation).ConfigureAwait(false), null);
        if (Places.Holds(Role.DepartmentalInstructor, Role.RegionalInstructor, Role.ProgrammeManager))
            Add(WaitingWhat.Checks, await ChecksAsync().ConfigureAwait(false), null);
        if (Places.Holds(Role.DepartmentalInstructor, Role.RegionalInstructor, Role.ProgrammeManager))
            Add(WaitingWhat.Reports, await CountAsync(ReportsView.Name, seen.Id, "dueOn", ("status", "submitted")).ConfigureAwait(false), null);
        if (Places.Holds(Role.HeadOfService, Role.ProgrammeManager))
            Add(WaitingWhat.Appeals, await CountAsync(AppealsView.Name, seen.Id, "receivedOn", ("status", Wire.NameOf(AppealPhase.Received))).ConfigureAwait(false), null);
        return [.. kinds];

        async ValueTask<long> ChecksAsync()
        {
            var inHand = 0L;
            foreach (var status in CheckWords.InHand) inHand += await CountAsync(ReportsView.Name, seen.Id, "dueOn", ("check", status)).ConfigureAwait(false);
            return inHand;
        }

        void Add(WaitingWhat what, long count, DateTimeOffset? since)
        {
            if (count > 0) kinds.Add(new WaitingKind(what, count, since));
        }

        async ValueTask AddAsync(WaitingWhat what, long count, WorkFilter filter, string? status)
        {
            if (count <= 0) return;
            var first = await new WorkReading(room, seen, filter with { Statuses = status is null ? [] : [status] }).PageAsync(new WorkList(seen.Id, WorkTab.All, Size: 1), cancellation).ConfigureAwait(false);
            Add(what, count, first.Rows is [var oldest, ..] ? oldest.Body.SubmittedAt : null);
        }

        async ValueTask<long> CountAsync(string view, string partition, string sort, params (string Filter, string Value)[] filters)
        {
            var asked = new ViewQuery(view, partition, sort, false, filters.ToImmutableDictionary(one => one.Filter, one => one.Value), 1);
            if (Places.Departements is { } places) asked = asked with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. places]) };
            return (await room.Reads.CountAsync(asked, [], cancellation).ConfigureAwait(false))[0].Rows;
        }
    }

    private async ValueTask<long> ToNotifyAsync(CancellationToken cancellation) =>
        (await room.Reads.QueryAsync<SessionRow>(
            new ViewQuery(SessionsView.Name, seen.Id, "startsAt", true, ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(SessionPhase.Signed)), MostOfADay), cancellation).ConfigureAwait(false))
        .Rows.Sum(row => row.Body.ToNotify);

    /// <summary>What ends or begins within two weeks, by day.</summary>
    public async ValueTask<IReadOnlyList<AgentsDeadline>> DaysAsync(CancellationToken cancellation)
    {
        var days = new List<AgentsDeadline>();
        if (seen.Call.ClosesAt > room.Now && seen.Call.ClosesAt <= room.Now + Ahead) days.Add(Day(seen.Call.Zone.LastDayBefore(seen.Call.ClosesAt), DeadlineWhat.Closing, 1));
        var deadlines = await new WorkReading(room, seen, WorkFilter.Nothing).PageAsync(new WorkList(seen.Id, WorkTab.Deadlines, Size: MostOfADay), cancellation).ConfigureAwait(false);
        days.AddRange(deadlines.Rows.Select(row => row.Body).Where(row => row.DueAt <= room.Now + Ahead)
            .GroupBy(row => (Day: seen.Call.Zone.LastDayBefore(row.DueAt ?? room.Now), What: row.Due == ApplicationsView.Complement ? DeadlineWhat.Complement : DeadlineWhat.Silence))
            .Select(day => Day(day.Key.Day, day.Key.What, day.Count())));
        if (!Places.Holds(Role.CommitteeSecretary, Role.CommitteeChair, Role.ProgrammeManager, Role.HeadOfService)) return days;
        var sessions = await room.Reads.QueryAsync<SessionRow>(
            new ViewQuery(SessionsView.Name, seen.Id, "startsAt", false, ImmutableDictionary<string, string>.Empty, MostOfADay)
            {
                Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("phase", [Wire.NameOf(SessionPhase.Planned), Wire.NameOf(SessionPhase.Convened), Wire.NameOf(SessionPhase.Open)]),
            }, cancellation).ConfigureAwait(false);
        days.AddRange(sessions.Rows.Where(row => row.Body.StartsAt <= room.Now + Ahead).Select(row => Day(seen.Call.Zone.DayOf(row.Body.StartsAt), DeadlineWhat.Session, row.Body.Files)));
        return days;
    }

    private ViewQuery SessionsIn(SessionPhase phase) =>
        new(SessionsView.Name, seen.Id, "startsAt", false, ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(phase)), 1);

    private AgentsDeadline Day(DateOnly day, DeadlineWhat what, int count) => new(day, what, count, seen.Id, seen.Call.Title);
}
