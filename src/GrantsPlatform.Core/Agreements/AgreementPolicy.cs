using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What follows from the life of an agreement: its room in the funder's years, the file's knowledge of it, and messages.</summary>
public sealed class AgreementPolicy : Policy<AgreementState, AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementState after, EventPlace place)
    {
        var known = (Known)after;
        var self = place.Stream.Key;
        return happened switch
        {
            AgreementSent e => [.. Reserve(self, known), new Reaction.DrawUp(e.Hash), ToGrantee(new AgreementSentNotice(), self, known, e.Hash), .. ToPartners(known, self, (partner, version) => new PartnerToSignNotice(partner, version))],
            ReservationRetried => Reserve(self, known),
            SignatureReminderDue e =>
            [
                .. known.Pending is Pending.Unsigned { Grantee: null } text ? [ToGrantee(new AgreementReminderNotice(e.Version), self, known, text.Hash)] : Array.Empty<Reaction>(),
                .. ToPartners(known, self, (partner, version) => new PartnerToSignReminderNotice(partner, version)),
            ],
            SigningCodeAsked { By.PersonId: { } signatory } e => [Tell(new SigningCodeNotice(e.Number, e.ExpiresAt, e.Partner), self, new ToPerson(signatory))],
            SigningCodeAsked => [],
            AgreementSigned => [new Reaction.Send(ApplicationState.IdOf(self), new NoteAgreementSigned()), .. OnceAllHaveSigned(self, known)],
            PartnerSigned => OnceAllHaveSigned(self, known),
            PartnerDeclined e =>
            [
                .. known.Phase is AgreementPhase.Drafted ? [Dropped(self)] : Array.Empty<Reaction>(),
                ToRole(Role.ProgrammeManager, new PartnerDeclinedNotice(e.Partner, e.Version, place.Version), self, known),
                ToGrantee(new PartnerDeclinedToSignNotice(e.Partner, e.Version, place.Version), self, known),
            ],
            SignedCopyConfirmed => [ToGrantee(new SignedCopyConfirmedNotice(), self, known), .. OnceAllHaveSigned(self, known)],
            SignedCopyHandedIn => [ToRole(Role.ProgrammeManager, new SignedCopyHandedInNotice(), self, known)],
            SignedCopyRefused => [ToGrantee(new SignedCopyRefusedNotice(place.Version), self, known)],
            AmendmentAsked => [ToRole(Role.ProgrammeManager, new AmendmentAskedNotice(), self, known)],
            AmendmentRequestDeclined => [ToGrantee(new AmendmentRequestDeclinedNotice(place.Version), self, known)],
            AgreementActivated e => [.. ToBodies(self, known), ToGrantee(new AgreementActiveNotice(known.Granted, e.From, e.To), self, known, known.Act?.Hash)],
            AmendmentProposed e => [.. Reserve(self, known), new Reaction.DrawUp(e.Hash), ToGrantee(new AmendmentSentNotice(), self, known, e.Hash), .. ToPartners(known, self, (partner, version) => new PartnerToSignNotice(partner, version))],
            AmendmentDropped => Settle(self, known, known.Wanted()),
            AgreementAmended => [.. Settle(self, known, known.Wanted()), .. ToBodies(self, known), ToGrantee(new AmendmentActiveNotice(known.Granted), self, known, known.Act?.Hash)],
            AgreementAbandoned => Settle(self, known, ImmutableSortedDictionary<string, Money>.Empty),
            AgreementTerminated => [.. Settle(self, known, known.OfPaid()), ToGrantee(new AgreementTerminatedNotice(), self, known)],
            AgreementSettled e => [ToGrantee(new BalanceDrawnNotice(e.Entitlement, known.Paid, e.Balance, e.Overpayment, e.Lines, e.Before is not null), self, known)],
            InstalmentPaid e => [ToGrantee(new InstalmentPaidNotice(known.Instalments[e.Instalment].Amount, e.PaidOn, e.Reference, e.Instalment, known.Paid, known.Granted), self, known)],
            InstalmentRejected e => [ToRole(Role.PaymentPreparer, Rejected(known.Instalments[e.Instalment].Plan, e.Batch), self, known)],
            // The amendment is told instead.
            AmendmentRequestTakenUp => [],
            // In the place of a text that was sent, and perhaps signed.
            AgreementDrafted when known.Attempt > 0 => [Dropped(self)],
            AgreementDrafted or AgreementTermsSet or ActDocumentKept or YearConfirmed or YearRefused or AwardRevised or AcceptedReportNoted or AgreementCompleted
                or InstalmentPlanned or InstalmentDue or InstalmentPrepared or InstalmentApproved or InstalmentSentBack or InstalmentReleased or InstalmentOrdered or InstalmentClaimed or InstalmentNotClaimed
                or InstalmentCancelled => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static Reaction.Send Dropped(string self) => new(ApplicationState.IdOf(self), new NoteSignedTextDropped());

    private static IEnumerable<Reaction> OnceAllHaveSigned(string self, Known known) =>
        known.Pending is Pending.Signed text ? [ToRole(Role.AuthorisingOfficer, new AgreementSignedNotice(), self, known, text.Hash)] : [];

    /// <summary>Those who have not signed for their lines: whoever signs there, and whoever works on files.</summary>
    private static IEnumerable<Reaction> ToPartners(Known known, string self, Func<string, int, Notice> notice) => known.Pending is Pending.Unsigned text
        ? text.AwaitedPartners.Select(partner => Tell(notice(partner, text.Version), self, new ToHolders(partner, RightsTo.HandIn, null), text.Hash))
        : [];

    /// <summary>Each body that the act in force grants something knows it from then on.</summary>
    private static IEnumerable<Reaction> ToBodies(string self, Known known) => known.Act is not { } act ? [] : known.Lines.Select(line => line.Payee).Append(known.Organisation).Distinct()
        .Select(body => new Reaction.Send(OrganisationState.IdOf(body), new NoteGrant(self, FundersOf(known, body), act.ActivatedAt)));

    /// <summary>Of the body's own lines; of all of them for the lead, which holds the act.</summary>
    private static ImmutableArray<string> FundersOf(Known known, string body) =>
        [.. known.Lines.Where(line => body == known.Organisation || line.Payee == body).Select(line => line.Funder).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A year that an earlier text asked for and this one does not gives its room back.</summary>
    private static IEnumerable<Reaction> Reserve(string self, Known known)
    {
        var wanted = known.Wanted();
        return known.Years.Keys.Select(year => new Reaction.Send(FunderYearState.IdOf(year),
            new ReserveYear(self, known.Attempt, wanted.GetValueOrDefault(year), known.Origin.Terms.YearCeiling, known.Origin.Terms.Threshold)));
    }

    /// <summary>Every year that was ever asked hears what is left there, be it nothing.</summary>
    private static IEnumerable<Reaction> Settle(string self, Known known, ImmutableSortedDictionary<string, Money> kept) => known.Years.Keys.Select(year => new Reaction.Send(
        FunderYearState.IdOf(year), new SettleYear(self, known.Attempt, kept.GetValueOrDefault(year))));

    private static InstalmentRejectedNotice Rejected(InstalmentPlanned plan, string batch) => new(plan.Code, plan.Payee, batch);

    private static Reaction.Tell ToGrantee(Notice notice, string self, Known known, string? act = null) => Tell(notice, self, new ToOrganisation(known.Organisation), act);

    private static Reaction.Tell ToRole(Role role, Notice notice, string self, Known known, string? act = null) => Tell(notice, self, new ToRole(role, known.Programme, known.Departement), act);

    /// <summary>About the file, where the call and its contact are found.</summary>
    /// <param name="act">The hash of the text whose document goes with it; null: none does.</param>
    private static Reaction.Tell Tell(Notice notice, string self, Recipient to, string? act = null) =>
        new(new Message(notice, ApplicationState.IdOf(self), [to]) { Encloses = act is null ? null : new DocumentKey(AgreementState.IdOf(self), act) });
}
