using GrantsPlatform.Core.Keys;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>The id of the organisation that bears a SIRET; of one that was merged, the one that stays.</summary>
public sealed record HolderOfSiret(string Siret) : DoorQuery<string>
{
    private protected override async ValueTask<string?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<KeyState>(KeyState.IdOf("siret", Siret), cancellation).ConfigureAwait(false) is KeyState.Held held
            ? (await room.SurvivorAsync(held.Owner.Key, cancellation).ConfigureAwait(false))?.Id ?? held.Owner.Key
            : null;
}
