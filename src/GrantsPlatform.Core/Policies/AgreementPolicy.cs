using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Policies;

/// <summary>What follows from the life of an agreement: its room in the funder's years, the file's knowledge of it, batches and messages.</summary>
public sealed class AgreementPolicy : Policy<AgreementState, AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, AgreementState after, EventPlace place)
    {
        var known = (Known)after;
        var self = place.Stream.Key;
        return happened switch
        {
            AgreementSent => [.. Reserve(self, known), ToGrantee(new AgreementSentNotice(), self, known)],
            ReservationRetried => Reserve(self, known),
            SignatureReminderDue e => [ToGrantee(new AgreementReminderNotice(e.Version), self, known)],
            AgreementSigned => [new Reaction.Send(ApplicationState.IdOf(self), new NoteAgreementSigned()), ToRole(Role.AuthorisingOfficer, new AgreementSignedNotice(), self, known)],
            AgreementActivated e => [.. Following(self, known), .. Register(self, known), ToGrantee(new AgreementActiveNotice(known.Granted, e.From, e.To), self, known)],
            AmendmentProposed => [.. Reserve(self, known), ToGrantee(new AmendmentSentNotice(), self, known)],
            AmendmentDropped => Settle(self, known, known.Wanted()),
            AgreementAmended => [.. Settle(self, known, known.Wanted()), .. Following(self, known), ToGrantee(new AmendmentActiveNotice(known.Granted), self, known)],
            AgreementAbandoned => Settle(self, known, ImmutableSortedDictionary<string, Money>.Empty),
            AgreementTerminated e => [.. Settle(self, known, known.OfPaid()), .. End(self, known, ParisTime.DayOf(e.At)), ToGrantee(new AgreementTerminatedNotice(), self, known)],
            InstalmentClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteClaim(self, e.Instalment, e.Payee, e.Amount, e.BankHash))],
            InstalmentNotClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteDrop(self, e.Instalment, e.Cause))],
            InstalmentPaid e => [.. FirstPayment(self, known), ToGrantee(new InstalmentPaidNotice(known.Instalments[e.Instalment].Amount, e.PaidOn, e.Reference), self, known)],
            InstalmentRejected e => [ToRole(Role.PaymentPreparer, Rejected(known.Instalments[e.Instalment].Plan, e.Batch), self, known)],
            AgreementSettled e => Claims(self, e),
            AgreementDrafted or AgreementTermsSet or YearConfirmed or YearRefused or AwardRevised or AcceptedReportNoted or AgreementCompleted
                or InstalmentPlanned or InstalmentDue or InstalmentPrepared or InstalmentApproved or InstalmentSentBack or InstalmentReleased or InstalmentOrdered
                or InstalmentCancelled => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    /// <summary>Sent again with another period or other targets, a report that is not submitted yet moves with them.</summary>
    private static IEnumerable<Reaction> Following(string self, Known known) => known.Origin.Terms.Reports.Select(code => new Reaction.Send(
        ReportState.IdOf(self, code),
        new ExpectReport(self, code, known.Call, known.Programme, known.Revision, known.Organisation, known.Departement, known.From, known.To, known.Targets)));

    /// <summary>Days that count from the first payment are known now.</summary>
    private static IEnumerable<Reaction> FirstPayment(string self, Known known) =>
        known.Origin.Terms.PaymentMovesReports && known.InForce && known.Instalments.Values.Count(one => one.IsPaid) == 1 ? Following(self, known) : [];

    /// <summary>What was found before is set right, up or down; a claim that is no longer due ends.</summary>
    private static IEnumerable<Reaction> Claims(string self, AgreementSettled settled) =>
    [
        .. settled.Overpayments.Where(payee => settled.Before?.ContainsKey(payee.Key) != true)
            .Select(payee => To(self, payee.Key, new FindOverpayment(payee.Value, payee.Key, settled.Hash, settled.Lines))),
        .. (settled.Before?.Keys ?? []).Select(payee => To(self, payee, new ReviseOverpayment(settled.Overpayments.GetValueOrDefault(payee), settled.Hash))),
    ];

    private static Reaction.Send To(string self, string payee, RecoveryCommand command) => new(RecoveryState.IdOf(self, payee), command);

    /// <summary>An act that never came into force has asked for no report.</summary>
    private static IEnumerable<Reaction> End(string self, Known known, DateOnly on) => known.Version == 0
        ? []
        : known.Origin.Terms.Reports.Select(code => new Reaction.Send(ReportState.IdOf(self, code), new EndReport(on)));

    private static IEnumerable<Reaction> Register(string self, Known known) =>
        known.Origin.Terms.Register ? [new Reaction.Send(RegisterState.IdOf(self), new OpenRegister(self))] : [];

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

    private static Reaction.Tell ToGrantee(Notice notice, string self, Known known) => Tell(notice, self, new ToOrganisation(known.Organisation));

    private static Reaction.Tell ToRole(Role role, Notice notice, string self, Known known) => Tell(notice, self, new ToRole(role, known.Programme, known.Departement));

    /// <summary>About the file, where the call and its contact are found.</summary>
    private static Reaction.Tell Tell(Notice notice, string self, Recipient to) => new(new Message(notice, ApplicationState.IdOf(self), [to]));
}
