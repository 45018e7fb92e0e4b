using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About the part that an organisation has in another's file, for its people.</summary>
public abstract record PartnerQuery<TAnswer>(string Application, string Organisation) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(Organisation, cancellation).ConfigureAwait(false) is { } body
        && Sight.OfPartner(viewer with { OrganisationOf = id => id == body.Id ? body : null }, file, Organisation) is null
            ? await AnswerAsync(room, file, body, cancellation).ConfigureAwait(false)
            : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, ApplicationState.Known file, OrganisationState.Registered body, CancellationToken cancellation);
}
