using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About one file, for those who may see that of it.</summary>
public abstract record FileQuery<TAnswer>(string Application, Sought Sought) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } applicant
            || (Sight.OfThePlatform(viewer) is null && this is not IForThePlatform)
            || !IsFor(viewer with { OrganisationOf = id => id == applicant.Id ? applicant : null }, file)) return null;
        return await AnswerAsync(room, new SeenFile(Application, file, applicant, viewer), cancellation).ConfigureAwait(false);
    }

    private protected virtual bool IsFor(Viewer viewer, ApplicationState.Known file) => Sight.OfFile(Sought, viewer, file) is null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation);
}

/// <summary>A file that may be seen.</summary>
internal sealed record SeenFile(string Id, ApplicationState.Known File, OrganisationState.Registered Applicant, Viewer Viewer);
