using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Purging;

/// <summary>Until when a file is kept, and whether somebody has prolonged that.</summary>
public sealed record FileToKeep(string Application) : AdministratorQuery<FileKeeping>
{
    private protected override async ValueTask<FileKeeping?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ApplicationState.Known { Erased: null } file
            || await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) is not CallState.Known call) return null;
        var kept = await (await KeepingCall.OfAsync(room, file.Call, call, cancellation).ConfigureAwait(false)).OfAsync(room.Reads, Application, file, cancellation).ConfigureAwait(false);
        return new FileKeeping(Application, file.CalledBy(Application), file.Origin.ApplicantName, file.Call, call.Title, kept, file.IsOnHold, file.ErasableFrom);
    }
}

/// <param name="Kept">Null as long as nothing says from when it counts.</param>
public sealed record FileKeeping(string Application, string Number, string Applicant, string Call, string CallTitle, Kept? Kept, bool IsOnHold, DateOnly? ErasableFrom);
