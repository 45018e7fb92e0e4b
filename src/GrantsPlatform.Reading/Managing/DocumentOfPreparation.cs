using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>A document that was sent for a call which is being prepared: whether that one is among them, whatever its address says.</summary>
public sealed record DocumentOfPreparation(string Call, CallDocument Document) : PreparationQuery<CallDocument>(Call)
{
    private protected override async ValueTask<CallDocument?> AnswerAsync(Room room, PreparationState.Known known, ProgrammeState programme, CancellationToken cancellation)
    {
        var kept = (await room.Reads.ContentsAsync(PreparationState.IdOf(Call), cancellation).ConfigureAwait(false)).Json<TypedCall>(TypedCall.Record) ?? TypedCall.Nothing;
        return kept.Places.Values.Select(CallDocument.Read).FirstOrDefault(one => one == Document);
    }
}
