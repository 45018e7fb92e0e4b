using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class DraftingAgreements
{
    public static IEnumerable<Need> NeedsOf(StreamId self, Facts facts)
    {
        yield return new Need.State(ApplicationState.IdOf(self.Key));
        if (facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { } file) yield break;
        foreach (var need in DefinitionFacts.NeedOf(file.Origin.Programme)) yield return need;
        if (AwardOf(file) is { } award)
            foreach (var payee in award.Granted.Select(line => line.Payee).Distinct()) yield return new Need.State(OrganisationState.IdOf(payee));
    }

    public static Response Draft(StreamId self, AgreementState state, Context context)
    {
        if (context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(self.Key)) is not { } file) return new AwardMissing();
        // The applicant was quicker.
        if (file.Phase is Phase.Withdrawn) return Response.Nothing;
        if (AwardOf(file) is not { } award) return new AwardMissing();
        var definition = context.Facts.DefinitionUnder(file.Origin.Programme, file.Origin.Revision);
        if (definition.Agreement is not { } rules) return Response.Nothing;
        if (state is Known { Phase: not AgreementPhase.Abandoned } known)
        {
            if (known.Phase is AgreementPhase.Terminated or AgreementPhase.CutShort || Wire.Same(known.Awarded, award.Granted)) return Response.Nothing;
            if (known.Act is not null) return new AwardRevised(award.Granted);
            // Not in force yet: the text that was sent is no longer the award's, and is drawn up anew.
        }

        var payees = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var payee in award.Granted.Select(line => line.Payee))
        {
            if (BodyOf(payee, context) is not { } body) return new PayeeNotRegistered(payee);
            if (body.Siren is not { } siren) return new PayeeWithoutSiret(body.LegalName);
            payees[payee] = siren;
        }
        var (from, to) = definition.Period;
        return new AgreementDrafted(
            file.Origin.Programme, file.Origin.Revision, file.Call, file.Origin.Organisation, file.Origin.ApplicantName, file.Receipt?.Dossier.Departement,
            award.Granted, payees.ToImmutable(), from.Required("the first day"), to.Required("the last day"), file.Receipt?.Dossier.Targets ?? ImmutableSortedDictionary<string, decimal>.Empty,
            new ActTerms(rules.Act, rules.ActThreshold, rules.YearCeiling, [.. definition.Reports.Select(report => report.Code)], definition.Register is not null,
                definition.Reports.Any(report => report.Due is DueRule.After { Event: Milestone.FirstPayment })));
    }

    public static Response SetTerms(SetAgreementTerms set, Known known, Context context)
    {
        if (known.From == set.From && known.To == set.To && Wire.Same(known.Targets, set.Targets)) return Response.Nothing;
        if (known.Phase is not AgreementPhase.Drafted) return new AgreementInWrongPhase(AgreementWords.Of(known.Phase));
        return Unfit(set.From, set.To, set.Targets, known, context) is { } unfit ? unfit : new AgreementTermsSet(set.From, set.To, set.Targets);
    }

    public static Refusal? Unfit(DateOnly from, DateOnly to, ImmutableSortedDictionary<string, decimal> targets, Known known, Context context)
    {
        if (to < from || from.Year < 2000 || to.Year > 2100) return new AgreementPeriodInvalid();
        var definition = context.Facts.DefinitionUnder(known.Programme, known.Revision);
        var wrong = targets.FirstOrDefault(target => target.Value is < 0 or > ValueCheck.LargestNumber || definition.Indicators.All(indicator => indicator.Code != target.Key)).Key;
        if (wrong is not null) return new TargetUnknown(wrong);
        return targets.FirstOrDefault(target => target.Value != decimal.Truncate(target.Value)).Key is { } parted ? new TargetNotWhole(parted) : null;
    }

    public static OrganisationFacts? BodyOf(string payee, Context context) => context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(payee));

    private static Phase.Decided? AwardOf(ApplicationFacts file) =>
        file.Phase is Phase.Decided { Outcome: Outcome.Awarded, Notified: true } decided ? decided : null;
}
