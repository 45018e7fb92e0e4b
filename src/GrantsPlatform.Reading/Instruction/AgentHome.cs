using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Jobs;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>What waits for an agent, by kind and by day, and the calls that the agent works on, those that go on first.</summary>
public sealed record AgentHome : OwnQuery<AgentsDay>
{
    private const int MostCalls = 12;
    private const int MostPlaces = 4;

    private protected override async ValueTask<AgentsDay?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        if (account.Grants.IsEmpty) return null;
        var viewer = Viewer.Of(account);
        var calls = new List<AgentsCall>();
        var days = new List<AgentsDeadline>();
        foreach (var (seen, instructs) in await CallsAsync(room, viewer, cancellation).ConfigureAwait(false))
        {
            var waiting = new WaitingWork(room, seen);
            var money = Sight.OfFilesOf(viewer, seen.Call.Programme, Sought.Payments) is { } paying ? await new WaitingMoney(room, seen with { Places = paying }).OfAsync(cancellation).ConfigureAwait(false) : [];
            calls.Add(new AgentsCall(
                WorkCall.Of(seen), [.. instructs ? await waiting.OfAsync(cancellation).ConfigureAwait(false) : [], .. money], await Envelopes.ReadAsync(room, seen, cancellation).ConfigureAwait(false))
            {
                Instructs = instructs,
                Pays = Sight.OfFilesOf(viewer, seen.Call.Programme, Sought.Payments) is not null,
                Examines = Sight.OfFilesOf(viewer, seen.Call.Programme, Sought.Examination) is not null,
            });
            if (instructs) days.AddRange(await waiting.DaysAsync(cancellation).ConfigureAwait(false));
        }
        return new AgentsDay(RolesOf(account), [.. calls], [.. days.OrderBy(day => day.Day)], (await new MyJobs(UnderWay: true).AnswerAsync(room, viewer, cancellation).ConfigureAwait(false))?.Jobs ?? []);
    }

    /// <summary>In a few words: the calls below say for which programmes.</summary>
    private static ImmutableArray<string> RolesOf(AccountState.Open account) =>
    [
        .. account.Grants.GroupBy(grant => grant.Role).Select(role => CodeWords.Of(role.Key) + (role.Select(grant => grant.Departement).Distinct().ToList() is var places && !places.Contains(null)
            ? $" ({(places.Count > MostPlaces ? $"{French.Number(places.Count)} départements" : French.List(places.OfType<string>().Order(StringComparer.Ordinal)))})"
            : "")),
    ];

    /// <summary>Those whose files or payments the agent sees: first those that go on, by the day on which they close or have closed.</summary>
    private static async ValueTask<List<(SeenCall Seen, bool Instructs)>> CallsAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var rows = (await room.Reads.QueryAsync<CallRow>(
            new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", true, ImmutableDictionary<string, string>.Empty, 100)
            {
                Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("phase", [.. Enum.GetValues<CallPhase>().Where(IsWorkedOn).Select(phase => Wire.NameOf(phase))]),
            }, cancellation).ConfigureAwait(false)).Rows;
        var found = new List<(SeenCall, bool)>();
        foreach (var row in rows.OrderBy(row => row.Body.Phase == CallPhase.ResultsPublished).Select(row => row.Body))
        {
            if (found.Count == MostCalls) break;
            var instructed = Sight.OfFilesOf(viewer, row.Programme);
            if ((instructed ?? Sight.OfFilesOf(viewer, row.Programme, Sought.Payments)) is not { } places || await room.Reads.ReadAsync<CallState>(CallState.IdOf(row.Id), cancellation).ConfigureAwait(false) is not CallState.Known call) continue;
            var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(row.Programme), cancellation).ConfigureAwait(false);
            found.Add((new SeenCall(row.Id, call, programme.Revision(call.Revision), places), instructed is not null));
        }
        return found;
    }

    private static bool IsWorkedOn(CallPhase phase) => phase is CallPhase.Open or CallPhase.Closed or CallPhase.InSelection or CallPhase.Decided or CallPhase.ResultsPublished;
}

/// <param name="Roles">In words.</param>
/// <param name="Jobs">What the agent has had done to many, and goes on.</param>
public sealed record AgentsDay(ImmutableArray<string> Roles, ImmutableArray<AgentsCall> Calls, ImmutableArray<AgentsDeadline> Days, ImmutableArray<JobRow> Jobs);

/// <param name="Waiting">Kinds of work of which there is some.</param>
public sealed record AgentsCall(WorkCall Call, ImmutableArray<WaitingKind> Waiting, CallEnvelope Envelope)
{
    /// <summary>The agent sees its files as the service works on them.</summary>
    public bool Instructs { get; init; }

    /// <summary>The agent sees its agreements and payments.</summary>
    public bool Pays { get; init; }

    /// <summary>The agent sees its reports as they are examined.</summary>
    public bool Examines { get; init; }
}

public enum WaitingWhat
{
    /// <summary>Files whose eligibility is to be judged.</summary>
    ToCheck,

    /// <summary>Files that nobody has at the level that is due, the second included.</summary>
    ToAssign,

    /// <summary>Files in the agent's own hands.</summary>
    ToInstruct,

    /// <summary>Messages of applicants.</summary>
    ToAnswer,

    /// <summary>Files that a committee has to see.</summary>
    ToDecide,

    /// <summary>Decisions of signed minutes that nobody has notified.</summary>
    ToNotify,

    /// <summary>Files whose complement has come, and waits to be read.</summary>
    Answered,

    /// <summary>Sessions that are planned, and not convened.</summary>
    ToPrepare,
    Reports,

    /// <summary>Full checks of reports that are not closed.</summary>
    Checks,
    Appeals,

    /// <summary>Agreements that were drawn up and not sent.</summary>
    AgreementsToSend,

    /// <summary>Copies signed on paper that nobody has read beside their text.</summary>
    CopiesToCheck,

    /// <summary>Amendments that grantees ask for.</summary>
    AmendmentsAsked,

    /// <summary>Agreements and amendments that wait for the funder's signature.</summary>
    AgreementsToCountersign,
    PaymentsToPrepare,
    PaymentsToApprove,

    /// <summary>Approved payments that are in no batch.</summary>
    PaymentsToBatch,

    /// <summary>Reports whose day has passed.</summary>
    LateReports,

    /// <summary>Claims whose next act is the agent's.</summary>
    Claims,
}

/// <param name="Since">Since when the first of them waits, where that is known.</param>
public sealed record WaitingKind(WaitingWhat What, long Count, DateTimeOffset? Since);

public enum DeadlineWhat
{
    Complement,
    Silence,
    Session,
    Closing,
}

/// <param name="Count">How many of them.</param>
public sealed record AgentsDeadline(DateOnly Day, DeadlineWhat What, int Count, string Call, string CallTitle);
