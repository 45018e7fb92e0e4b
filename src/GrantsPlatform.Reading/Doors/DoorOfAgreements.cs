using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a call's agreements, reports and claims open.</summary>
public sealed record DoorOfAgreements(string Call) : CallQuery<OpenDoor>(Call)
{
    private protected override Sought Sought => Sought.Payments;

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}

/// <summary>Whether the offices' pages of a file's agreement open.</summary>
public sealed record DoorOfAgreement(string Application) : FileQuery<OpenDoor>(Application, Sought.Payments)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
