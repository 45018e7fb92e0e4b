using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Ids of the files of a call that its reader has ticked under a key, on whatever page of whatever filter.</summary>
public sealed record TickedWork(string Call, string Choice) : CallQuery<ChosenFiles>(Call)
{
    private protected override async ValueTask<ChosenFiles?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        new([.. (await room.Reads.ReadAsync<WorkplaceState>(WorkplaceState.IdOf(seen.Places.Person, seen.Id), cancellation).ConfigureAwait(false)).Ticked(Choice)]);
}
