using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The way of an act, or of an amendment, to its two signatures.</summary>
internal static class Signing
{
    public static Response Send(Known known, Context context) => known.Phase switch
    {
        AgreementPhase.Drafted => Sent(known, context),
        AgreementPhase.Sent => Response.Nothing,
        _ => new AgreementInWrongPhase(AgreementWords.Of(known.Phase)),
    };

    private static AgreementSent Sent(Known known, Context context)
    {
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        var text = ActText.Of(known) with { Plan = Planning.Foreseen(definition, known, known.Lines, context.At) };
        return new AgreementSent(text.Hash(), context.At, definition.RulesOfAct().SignatureReminders, text.Plan, PartnerLines.Signing(definition, known, known.Lines));
    }

    public static Response Sign(StreamId self, SignAgreement sign, Known known, Context context)
    {
        if (known.Pending is not { } pending) return known.Act?.Hash == sign.Hash ? Response.Nothing : new NothingToSign();
        if (pending.Hash != sign.Hash) return new TextChanged();
        if (pending is Pending.Signed or Pending.Unsigned { Grantee: not null }) return Response.Nothing;
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { Phase: Phase.Decided { Outcome: Outcome.Awarded } })
            return new AwardMissing();
        if (!MaySign(known, known.Organisation, context)) return new NotASignatory();
        if (!known.TakesSignature(SignatureWay.Code, context)) return new SignatureByCopyOnly();
        return sign.Code is { } number && !SigningCodes.Open(number, null, pending, known, context)
            ? new SigningCodeNotValid()
            : new AgreementSigned(pending.Version, pending.Hash, context.At, context.Actor, sign.Code);
    }

    public static Response Countersign(StreamId self, CountersignAgreement sign, Known known, Context context)
    {
        if (known.Pending is not { } pending) return known.Act?.Hash == sign.Hash ? Response.Nothing : new NothingToSign();
        if (pending.Hash != sign.Hash) return new TextChanged();
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        if (UnmetReservation(known) is { } unmet) return unmet;
        if (pending is Pending.Unsigned && UnsignedIsNotEnough(known, pending, context) is { } missing) return missing;
        if (pending is Pending.Signed signed && signed.IsSignedBy(context.Actor)) return new SignedByTheSamePerson();
        if (pending is Pending.Signed { Copy.ConfirmedBy: { } confirmer } && confirmer == context.Actor) return new CopyConfirmedByTheSamePerson();
        var call = context.Facts.Published<CallTerms>(CallState.IdOf(known.Call)).Required("the call");
        if (definition.UnmetCondition(Gate.Agreement, call.SatisfiedConditions) is { } condition) return new ConditionNotSatisfied(condition.Label);
        // The committee may have decided again since the text was written.
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { Phase: Phase.Decided { Outcome: Outcome.Awarded } award })
            return new AwardMissing();
        if (Amending.StrandAbove(pending.Text.Lines, award.Granted) is { } strand) return new AboveAward(strand);
        if (Planning.FirstBelow(known, pending.Text.Lines) is { } below) return below;
        return Response.Accept([InForce(known, pending.Text, context), .. Planning.Plan(definition, known, pending.Text.Lines, context.At)]);
    }

    private static AgreementEvent InForce(Known known, ProposedText text, Context context) => known.Phase is AgreementPhase.Active { Amendment: { } amendment }
        ? new AgreementAmended(text.Version, amendment.Difference, context.At, context.Actor)
        : new AgreementActivated(context.At, context.Actor, text.From, text.To, text.Lines, text.Targets);

    public static Refusal? UnmetReservation(Known known)
    {
        var wanted = known.Wanted().Keys.ToList();
        foreach (var year in wanted)
            if (known.Years[year] is YearStanding.Denied denied) return new ReservationDenied(year, denied.Over);
        var awaited = wanted.Where(year => known.Years[year] is YearStanding.Awaited).ToList();
        return awaited.Count == 0 ? null : new ReservationAwaited([.. awaited]);
    }

    /// <summary>Below the threshold, or for bodies of public law, a funder's decision may do; an amendment of a signed act never.</summary>
    private static Refusal? UnsignedIsNotEnough(Known known, Pending pending, Context context)
    {
        if (known.Origin.Terms.Act == LegalAct.Agreement || pending.Version > 1) return PartnerLines.Missing(pending) ?? new NotSignedYet();
        var applicants = context.Facts.DefinitionUnder(known.Programme, known.Revision).Applicants;
        var mandatory = known.Payees
            .Where(payee => !IsOfPublicLaw(payee.Key, applicants, context))
            .SelectMany(payee => known.Wanted(payee.Value).Where(year => known.Years[year] is YearStanding.Held { ActMandatory: true }))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return mandatory is null ? null : new ActMandatoryForYear(mandatory);
    }

    /// <summary>A kind that the programme does not know is taken for one of private law, to be on the safe side.</summary>
    private static bool IsOfPublicLaw(string payee, Applicants applicants, Context context) =>
        DraftingAgreements.BodyOf(payee, context) is { } body && applicants.KindOf(body.LegalKind) is { PublicLaw: true };

    /// <summary>For the grantee, or for a partner that signs its own lines.</summary>
    public static bool MaySign(Known known, string organisation, Context context)
    {
        if (context.Actor.PersonId is not { } person) return false;
        if (DraftingAgreements.BodyOf(organisation, context) is not { } body) return false;
        var delegated = context.Facts.DefinitionUnder(known.Programme, known.Revision).RulesOfAct().DelegatedSignature;
        return body.Has(person, MemberRight.LegalRepresentative) || (delegated && body.Has(person, MemberRight.DelegatedSignatory));
    }
}
