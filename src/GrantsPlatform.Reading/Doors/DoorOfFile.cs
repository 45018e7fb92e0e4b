using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether a page of a file opens: for the people of its applicant who hold one of these rights; of none, for all of them.</summary>
public sealed record DoorOfFile(string Application, ImmutableArray<MemberRight> Rights) : FileQuery<OpenDoor>(Application, Sought.UnsentAnswers)
{
    private protected override bool IsFor(Viewer viewer, ApplicationState.Known file) => Sight.OfMembers(viewer, file.Origin.Organisation, Rights) is null;

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}

/// <summary>It opens, which is all that a door says.</summary>
public sealed record OpenDoor;
