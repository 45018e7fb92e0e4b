using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of payments open: to those who hold an office of payments in some programme.</summary>
public sealed record DoorOfPayments : OwnQuery<OpenDoor>
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) =>
        ValueTask.FromResult(Sight.OfOffice(Sought.Payments, Viewer.Of(account)) is null ? new OpenDoor() : null);
}
