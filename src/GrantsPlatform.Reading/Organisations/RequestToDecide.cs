using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>One request to be recognised as legal representative, with its proof, for those who may answer it; answered, there is none any more.</summary>
public sealed record RequestToDecide(string Organisation, int Number) : OrganisationQuery<SeenRequest>(Organisation, Sought.Organisation)
{
    private protected override ValueTask<bool> IsForAsync(Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation) =>
        MayDecideAsync(body, viewer, room, cancellation);

    private protected override async ValueTask<SeenRequest?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation)
    {
        if (body.Requests.GetValueOrDefault(Number) is not { Accepted: null } request) return null;
        var proof = (await room.Reads.ContentsAsync(OrganisationState.IdOf(Organisation), cancellation).ConfigureAwait(false)).Json<RepresentationProof>(RepresentationProof.RecordOf(Number));
        var asker = request.AskedBy.PersonId is { } account ? await room.PersonAsync(account, cancellation).ConfigureAwait(false) : null;
        return new SeenRequest(await SeenOrganisation.OfAsync(room, body, viewer, cancellation).ConfigureAwait(false), request, proof, asker?.Name ?? "la console");
    }

    internal static async ValueTask<bool> MayDecideAsync(string organisation, Viewer viewer, Room room, CancellationToken cancellation) =>
        await room.BodyAsync(organisation, cancellation).ConfigureAwait(false) is { } body && await MayDecideAsync(body, viewer, room, cancellation).ConfigureAwait(false);

    /// <summary>The core's table says who may at all; who is led to the organisation, Sight; and nobody answers for their own.</summary>
    internal static async ValueTask<bool> MayDecideAsync(OrganisationState.Registered body, Viewer viewer, Room room, CancellationToken cancellation) =>
        viewer.Actor.PersonId is { } person && !body.IsMember(person)
        && Permissions.Check(new AcceptRepresentation(0), viewer.Actor, body.Scope, viewer.Account, id => id == body.Id ? body : null) is null
        && (Sight.OfOperations(viewer) is null || await OrganisationSight.IsForAsync(Sought.Organisation, viewer, body, room, cancellation).ConfigureAwait(false));
}

/// <param name="Proof">Null when it was erased.</param>
public sealed record SeenRequest(SeenOrganisation Organisation, RepresentationRequest Request, RepresentationProof? Proof, string AskedBy)
{
    public string Person => Organisation.NameOf(Request.AccountId);
}
