using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About the life of a call, for those who answer for its programme.</summary>
public abstract record ManagedQuery<TAnswer>(string Call) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(Call), cancellation).ConfigureAwait(false) is not CallState.Known call
            || Sight.OfManagement(viewer, call.Programme) is not null) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, new ManagedCall(Call, call, programme.Revision(call.Revision), viewer), cancellation).ConfigureAwait(false);
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation);
}

/// <summary>A call whose life may be seen.</summary>
internal sealed record ManagedCall(string Id, CallState.Known Call, ProgrammeDefinition Definition, Viewer Viewer)
{
    /// <summary>Whoever stepped back from a file does not see it here either.</summary>
    public bool Sees(IEnumerable<string> recused) => Viewer.Actor.PersonId is { } person && !recused.Contains(person);
}
