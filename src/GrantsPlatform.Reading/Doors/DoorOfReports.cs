using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the list of a call's reports opens.</summary>
public sealed record DoorOfReports(string Call) : CallQuery<OpenDoor>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}

/// <summary>Whether the pages on which a file's reports are examined open.</summary>
public sealed record DoorOfReport(string Application) : FileQuery<OpenDoor>(Application, Sought.Examination)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
