using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About the files of a call, for the agents who see files of its programme, in the places that they see.</summary>
public abstract record CallQuery<TAnswer>(string Call) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(Call), cancellation).ConfigureAwait(false) is not CallState.Known call
            || Sight.OfFilesOf(viewer, call.Programme, Sought) is not { } places) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, new SeenCall(Call, call, programme.Revision(call.Revision), places) { Viewer = viewer }, cancellation).ConfigureAwait(false);
    }

    /// <summary>What of the files it is about.</summary>
    private protected virtual Sought Sought => Sought.Instruction;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation);
}

/// <summary>A call whose files may be seen, in these places.</summary>
internal sealed record SeenCall(string Id, CallState.Known Call, ProgrammeDefinition Definition, SeenPlaces Places)
{
    /// <summary>Null where the reader is known by the places alone.</summary>
    public Viewer? Viewer { get; init; }

    /// <summary>Where its reader sees what people of the service write to each other about its files; null: nowhere.</summary>
    public SeenPlaces? Notes => Viewer is { } viewer ? Sight.OfFilesOf(viewer, Call.Programme, Sought.Notes) : null;
}
