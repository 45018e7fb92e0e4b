using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Partners that are paid sign for their own lines, where the programme wants it: the funder signs once all have. What they sign is the whole text.</summary>
internal static class PartnerLines
{
    /// <summary>Who of these lines signs beside the grantee; null where nobody does.</summary>
    public static ImmutableArray<string>? Signing(ProgrammeDefinition definition, Known known, ImmutableArray<AmountLine> lines)
    {
        if (!definition.RulesOfAct().PartnerSignature) return null;
        ImmutableArray<string> partners = [.. lines.Select(line => line.Payee).Where(payee => payee != known.Organisation).Distinct().Order(StringComparer.Ordinal)];
        return partners.IsEmpty ? null : partners;
    }

    public static Response Sign(StreamId self, SignPartnerLines sign, Known known, Context context)
    {
        if (known.Pending is not { } pending) return known.Act?.Hash == sign.Hash ? Response.Nothing : new NothingToSign();
        if (pending.Hash != sign.Hash) return new TextChanged();
        if (!pending.Text.Partners.Contains(sign.Partner)) return new NoLinesToSign();
        if (pending is not Pending.Unsigned || pending.Partners.ContainsKey(sign.Partner)) return Response.Nothing;
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { Phase: Phase.Decided { Outcome: Outcome.Awarded } })
            return new AwardMissing();
        if (!Agreements.Signing.MaySign(known, sign.Partner, context)) return new NotASignatory();
        if (!known.TakesSignature(SignatureWay.Code, context)) return new SignatureByCopyOnly();
        return sign.Code is { } number && !SigningCodes.Open(number, sign.Partner, pending, known, context)
            ? new SigningCodeNotValid()
            : new PartnerSigned(sign.Partner, pending.Version, pending.Hash, context.At, context.Actor, sign.Code);
    }

    /// <summary>The text falls for all: an act goes back to whoever drew it up, an amendment is dropped and the act stays as it is.</summary>
    public static Response Decline(DeclinePartnerLines decline, Known known, Context context)
    {
        if (known.Pending is not { } pending) return known.Declined is { } already && already.Hash == decline.Hash && already.Partner == decline.Partner ? Response.Nothing : new NothingToSign();
        if (pending.Hash != decline.Hash) return new TextChanged();
        if (!pending.Text.Partners.Contains(decline.Partner)) return new NoLinesToSign();
        if (pending is not Pending.Unsigned || pending.Partners.ContainsKey(decline.Partner)) return new LinesSignedAlready();
        if (!Agreements.Signing.MaySign(known, decline.Partner, context)) return new NotASignatory();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        var declined = new PartnerDeclined(decline.Partner, pending.Version, pending.Hash, context.At, context.Actor);
        return pending.Version == 1 ? declined : Response.Accept(declined, new AmendmentDropped(pending.Version));
    }

    /// <summary>Once the grantee has signed, those whom the funder still waits for; null: nobody.</summary>
    public static Refusal? Missing(Pending pending) =>
        pending is Pending.Unsigned { Grantee: not null } unsigned && unsigned.AwaitedPartners.Count() is > 0 and var awaited ? new PartnersNotSignedYet(awaited) : null;
}
