using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About a session of a committee, for those who run it or sit there.</summary>
public abstract record SessionQuery<TAnswer>(string Session) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(Session), cancellation).ConfigureAwait(false) is not SessionState.Known session
            || Sight.OfSession(viewer, session) is not null
            || await room.Reads.ReadAsync<CallState>(CallState.IdOf(session.Plan.Call), cancellation).ConfigureAwait(false) is not CallState.Known call) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, new SeenSession(Session, session, call, programme.Revision(call.Revision), viewer), cancellation).ConfigureAwait(false);
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation);
}

/// <summary>A session that may be seen, with the call that it sits for.</summary>
internal sealed record SeenSession(string Id, SessionState.Known State, CallState.Known Call, ProgrammeDefinition Definition, Viewer Viewer);
