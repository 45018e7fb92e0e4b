using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>A call that is being prepared, with everything that was typed.</summary>
public sealed record PreparationToFill(string Call) : PreparationQuery<PreparedCall>(Call)
{
    private protected override async ValueTask<PreparedCall?> AnswerAsync(Room room, PreparationState.Known known, ProgrammeState programme, CancellationToken cancellation)
    {
        var kept = (await room.Reads.ContentsAsync(PreparationState.IdOf(Call), cancellation).ConfigureAwait(false)).Json<TypedCall>(TypedCall.Record) ?? TypedCall.Nothing;
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(Call), cancellation).ConfigureAwait(false) as CallState.Known;
        return new PreparedCall(Call, known, programme, kept, call);
    }
}

/// <param name="Existing">The call that has become of it; null: none yet.</param>
public sealed record PreparedCall(string Id, PreparationState.Known State, ProgrammeState Programme, TypedCall Kept, CallState.Known? Existing)
{
    public ProgrammeRevision Basis => Programme.Revisions[State.Revision - 1];

    /// <summary>Nothing of it can be changed any more.</summary>
    public bool IsOver => Existing is { Phase: not CallPhase.Draft };

    public ImmutableArray<CallPlace> Places => field.IsDefault ? field = CallPlaces.Of(Basis) : field;

    /// <summary>What stands in each place: what was kept, or else what the programme has.</summary>
    public ImmutableSortedDictionary<string, string> Standing => field ??= PreparedDefinition.Standing(Basis).SetItems(Kept.Places.IntersectBy(Places.Select(place => place.Path), one => one.Key));

    /// <summary>The revision of the programme that says just this; null as long as it is not published.</summary>
    public int? RevisionOf(string json) => Programme.Revisions.LastOrDefault(revision => revision.Hash == Digest.Of(json))?.Number;
}
