using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Committees;

/// <summary>The sessions that a person runs, sits in or answers for, call by call, the latest first.</summary>
public sealed record SessionsToAttend : OwnQuery<AttendedSessions>
{
    private const int MostCalls = 100;
    private const int MostSessions = 100;

    private protected override async ValueTask<AttendedSessions?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(account);
        var calls = (await room.Reads.QueryAsync<CallRow>(
            new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", true, ImmutableDictionary<string, string>.Empty, MostCalls), cancellation).ConfigureAwait(false)).Rows;
        var found = ImmutableArray.CreateBuilder<SessionsOfCall>();
        foreach (var call in calls.Where(call => account.Grants.Any(grant => grant.Covers(new Scope(call.Body.Programme, null, [])))))
        {
            var sessions = await OfAsync(room, viewer, call.Body.Id, cancellation).ConfigureAwait(false);
            var mayPlan = await MayPlanAsync(room, account, call.Body, cancellation).ConfigureAwait(false);
            if (mayPlan || !sessions.IsEmpty) found.Add(new SessionsOfCall(call.Body.Id, call.Body.Title, sessions, mayPlan));
        }
        return new AttendedSessions(found.ToImmutable());
    }

    /// <summary>Where files are to be decided by a committee, and this person brings them before it.</summary>
    private static async ValueTask<bool> MayPlanAsync(Room room, AccountState.Open account, CallRow call, CancellationToken cancellation) =>
        call.Phase is CallPhase.Open or CallPhase.Closed or CallPhase.InSelection or CallPhase.Decided or CallPhase.ResultsPublished
        && account.Grants.Any(grant => grant.Role is Role.ProgrammeManager or Role.CommitteeSecretary && grant.Covers(new Scope(call.Programme, null, [])))
        && await room.Reads.ReadAsync<CallState>(CallState.IdOf(call.Id), cancellation).ConfigureAwait(false) is CallState.Known known
        && (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false)).Revision(known.Revision).Entitlement is null;

    private static async ValueTask<ImmutableArray<SessionRow>> OfAsync(Room room, Viewer viewer, string call, CancellationToken cancellation)
    {
        var rows = (await room.Reads.QueryAsync<SessionRow>(
            new ViewQuery(SessionsView.Name, call, "startsAt", true, ImmutableDictionary<string, string>.Empty, MostSessions), cancellation).ConfigureAwait(false)).Rows;
        var seen = ImmutableArray.CreateBuilder<SessionRow>();
        foreach (var row in rows)
            if (Sight.OfSession(viewer, await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(row.Id), cancellation).ConfigureAwait(false)) is null) seen.Add(row.Body);
        return seen.ToImmutable();
    }
}

public sealed record AttendedSessions(ImmutableArray<SessionsOfCall> Calls);

/// <param name="MayPlan">Whoever asks may plan a session there.</param>
public sealed record SessionsOfCall(string Call, string Title, ImmutableArray<SessionRow> Sessions, bool MayPlan);
