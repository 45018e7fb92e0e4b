using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The grantee's way to an amendment. What is asked for binds nobody: the funder's own proposal is what both sides sign.</summary>
internal static class AmendmentRequests
{
    private const int Longest = 5_000;

    public static Response Ask(AskForAmendment ask, Known known, Context context)
    {
        if (known.Phase is not AgreementPhase.Active active) return new AgreementInWrongPhase(AgreementWords.Of(known.Phase));
        if (active.Amendment is { } already) return new AmendmentPending(already.Text.Version);
        if (!IsText(ask.Changes) || !IsText(ask.Why)) return new AmendmentRequestEmpty();
        if (DraftingAgreements.Unfit(known.From, ask.To ?? known.To, ask.Targets ?? ImmutableSortedDictionary<string, decimal>.Empty, known, context) is { } unfit) return unfit;
        var number = known.LastRequest + 1;
        var record = ContentChange.Json(
            RequestedChanges.RecordOf(number),
            new RequestedChanges(Texts.Repaired(ask.Changes).Trim(), Texts.Repaired(ask.Why).Trim(), ask.To, ask.Targets));
        var hash = Digest.Of(record.Bytes.AsSpan());
        return known.Request?.Hash == hash ? Response.Nothing : Response.Accept(new AmendmentAsked(number, hash, context.At, context.Actor)).With(record);
    }

    public static Response Decline(DeclineAmendmentRequest decline, Known known, Context context)
    {
        if (decline.Number > 0 && known.DeclinedRequest == decline.Number) return Response.Nothing;
        if (known.Request?.Number != decline.Number) return new AmendmentRequestNotWaiting();
        return context.Reason.IsMissing() ? new ReasonMissing() : new AmendmentRequestDeclined(decline.Number, context.At, context.Actor);
    }

    private static bool IsText(string text) => !text.IsMissing() && Texts.Length(text) <= Longest;
}
