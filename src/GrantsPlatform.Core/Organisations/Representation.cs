using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>Who is recognised as binding the body, on a proof that somebody outside of it has read.</summary>
internal static class Representation
{
    private const int HashLength = 64;

    public static Response Decide(AskRepresentation ask, OrganisationState.Registered body, Context context)
    {
        if (!body.IsMember(ask.AccountId)) return new MemberUnknown();
        if (body.Has(ask.AccountId, MemberRight.LegalRepresentative)) return new RepresentativeAlready();
        if (SingleLine.Of(ask.Capacity) is not { } capacity) return new CapacityInvalid();
        if (SingleLine.Of(ask.Proof.Name) is null || ask.Proof.Size < 0 || !IsHash(ask.Proof.Hash)) return new ProofInvalid();

        var proof = new RepresentationProof(capacity, ask.Proof);
        var hash = Digest.Of(Wire.ToBytes(proof));
        if (body.WaitingRequests.FirstOrDefault(request => request.AccountId == ask.AccountId) is { } waiting)
            return waiting.RecordHash == hash ? Response.Nothing : new RepresentationAskedAlready();
        var number = body.LastRequest + 1;
        return Response.Accept(new RepresentationAsked(number, ask.AccountId, hash, context.Actor, context.At)).With(ContentChange.Json(RepresentationProof.RecordOf(number), proof));
    }

    public static Response Decide(AcceptRepresentation accept, OrganisationState.Registered body, Context context)
    {
        if (body.Requests.GetValueOrDefault(accept.Number) is not { } request) return new RepresentationUnknown();
        if (request.Accepted is true) return Response.Nothing;
        if (WhyNot(request, body, context) is { } refusal) return refusal;
        var rights = body.Members[request.AccountId].Add(MemberRight.LegalRepresentative).Settled();
        return Response.Accept(
        [
            new RepresentationAccepted(request.Number, request.AccountId, request.AskedBy), new MemberRightsChanged(request.AccountId, rights),
            .. body.LegalRepresentatives.Where(accept.Former.Contains).Select(former => new RepresentationEnded(former, request.AccountId)),
        ]);
    }

    public static Response Decide(RefuseRepresentation refuse, OrganisationState.Registered body, Context context)
    {
        if (body.Requests.GetValueOrDefault(refuse.Number) is not { } request) return new RepresentationUnknown();
        if (request.Accepted is false) return Response.Nothing;
        if (WhyNot(request, body, context) is { } refusal) return refusal;
        return context.Reason.IsMissing() ? new ReasonMissing() : new RepresentationRefused(request.Number, request.AccountId, request.AskedBy);
    }

    private static Refusal? WhyNot(RepresentationRequest request, OrganisationState.Registered body, Context context) =>
        request.Accepted is not null ? new RepresentationUnknown()
        : context.Actor.PersonId is { } person && body.IsMember(person) ? new OwnRequest()
        : null;

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}
