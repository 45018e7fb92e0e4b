using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
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
            AgreementSent => [.. Reserve(self, known), ToGrantee("agreement-sent", self, known)],
            ReservationRetried => Reserve(self, known),
            SignatureReminderDue => [ToGrantee("agreement-reminder", self, known)],
            AgreementSigned => [new Reaction.Send(ApplicationState.IdOf(self), new NoteAgreementSigned()), ToRole(Role.AuthorisingOfficer, "agreement-signed", self, known)],
            AgreementActivated e => [.. Following(self, known), .. Register(self, known), ToGrantee("agreement-active", self, known, ("amount", French.Amount(known.Granted)), ("from", French.Date(e.From)), ("to", French.Date(e.To)))],
            AmendmentProposed => [.. Reserve(self, known), ToGrantee("amendment-sent", self, known)],
            AmendmentDropped => Settle(self, known, known.Wanted()),
            AgreementAmended => [.. Settle(self, known, known.Wanted()), .. Following(self, known), ToGrantee("amendment-active", self, known, ("amount", French.Amount(known.Granted)))],
            AgreementAbandoned => Settle(self, known, ImmutableSortedDictionary<string, Money>.Empty),
            AgreementTerminated e => [.. Settle(self, known, known.OfPaid()), .. End(self, known, ParisTime.DayOf(e.At)), ToGrantee("agreement-terminated", self, known)],
            InstalmentClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteClaim(self, e.Instalment, e.Payee, e.Amount, e.BankHash))],
            InstalmentNotClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteDrop(self, e.Instalment, e.Cause))],
            InstalmentPaid e =>
                [.. FirstPayment(self, known), ToGrantee("instalment-paid", self, known, ("amount", French.Amount(known.Instalments[e.Instalment].Amount)), ("paidOn", French.Date(e.PaidOn)), ("reference", e.Reference))],
            InstalmentRejected e => [ToRole(Role.PaymentPreparer, "instalment-rejected", self, known, ("instalment", e.Instalment), ("batch", e.Batch))],
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
        known.Origin.Terms.PaymentMovesReports && known.InForce && known.Instalments.Values.Count(one => one.Phase == InstalmentPhase.Paid) == 1 ? Following(self, known) : [];

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

    private static Reaction.Tell ToGrantee(string template, string self, Known known, params (string Name, string Value)[] values) =>
        Tell(template, self, new ToOrganisation(known.Organisation), known, values);

    private static Reaction.Tell ToRole(Role role, string template, string self, Known known, params (string Name, string Value)[] values) =>
        Tell(template, self, new ToRole(role, known.Programme, known.Departement), known, values);

    /// <summary>About the file, where the call and its contact are found.</summary>
    private static Reaction.Tell Tell(string template, string self, Recipient to, Known known, (string Name, string Value)[] values) =>
        new(new Message(template, ApplicationState.IdOf(self), [to],
            values.Append(("file", self)).Append(("applicant", known.Origin.Applicant)).ToImmutableSorted(value => value.Item1, value => value.Item2)));
}
