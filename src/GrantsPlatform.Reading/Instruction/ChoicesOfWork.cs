using System.Collections.Immutable;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Among what an agent chooses when something is done to files of a call: instructors, fields of the form, sessions to come.</summary>
public sealed record ChoicesOfWork(string Call) : CallQuery<WorkChoices>(Call)
{
    private const int MostSessions = 100;

    private protected override async ValueTask<WorkChoices?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var sessions = await room.Reads.QueryAsync<SessionRow>(
            new ViewQuery(SessionsView.Name, seen.Id, "startsAt", false, ImmutableDictionary<string, string>.Empty, MostSessions)
            {
                Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("phase", [Wire.NameOf(SessionPhase.Planned), Wire.NameOf(SessionPhase.Convened), Wire.NameOf(SessionPhase.Open)]),
            }, cancellation).ConfigureAwait(false);
        return new WorkChoices(
            WorkCall.Of(seen), await Colleagues.OfProgrammeAsync(room, seen.Call.Programme, cancellation).ConfigureAwait(false), [.. sessions.Rows.Select(row => row.Body)], seen.Places.Roles);
    }
}

/// <param name="Roles">Of whoever chooses, here.</param>
public sealed record WorkChoices(WorkCall Call, ImmutableArray<Colleague> Colleagues, ImmutableArray<SessionRow> Sessions, ImmutableArray<Role> Roles);
