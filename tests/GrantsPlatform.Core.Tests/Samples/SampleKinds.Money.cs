using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.FunderYears;
using GrantsPlatform.Core.Tests.Payments;

namespace GrantsPlatform.Core.Tests.Samples;

internal static partial class SampleKinds
{
    /// <summary>One approval is enough here, and an interim waits for a day and another for a report.</summary>
    private static ProgrammeDefinition Paying => AnAgreement.Definition with
    {
        Payment = new PaymentRules(PaymentChannel.BankFile, "6574"),
        Instalments =
        [
            .. AnAgreement.Plan,
            new InstalmentRule("spring", "Acompte de printemps", InstalmentKind.Interim, InstalmentTrigger.Date, Share: 0.1m, On: new DateOnly(2026, 3, 1)),
            new InstalmentRule("review", "Acompte après bilan", InstalmentKind.Interim, InstalmentTrigger.ReportAccepted, Amount: Sample.Euros(1_000), Report: "interim"),
        ],
    };

    private static SampleKind Agreements => new(new AgreementDecider(), AnAgreement.Id,
        Facts.None.With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Paying)).With(Sample.Call, Sample.CallIn(CallPhase.Decided))
            .With(AFile.Id, AnAgreement.FileWith([.. AnAgreement.Award])).With(OrganisationState.IdOf(Sample.Body), AnAgreement.Body())
            .With(OrganisationState.IdOf(AnAgreement.Partner), AnAgreement.PartnerBody),
        NameOfAgreement,
        [
            SampleState.Of(AnAgreement.New()), SampleState.Of(AnAgreement.Drafted()), SampleState.Of(AnAgreement.Sent()), SampleState.Of(AnAgreement.HandedIn()), SampleState.Of(AnAgreement.Signed()),
            SampleState.Of(AnAgreement.SentToPartners()), SampleState.Of(AnAgreement.SentToPartners().Sign("legal")),
            SampleState.Of(AnAgreement.SentToPartners().Sign("legal") is var awaited ? awaited.By("editor").When(new HandInSignedCopy(AnAgreement.Hash(awaited.State), AnAgreement.Scan), AnAgreement.Day) : awaited),
            SampleState.Of(AnAgreement.Signed().By(Actor.Policy).When(new DenyReservation(AnAgreement.Year2025, 1, Sample.Euros(10)), AnAgreement.Day)),
            SampleState.Of(AnAgreement.Reserved()), SampleState.Of(AnAgreement.Active(Paying)), SampleState.Of(AnAgreement.Active(Paying).By("legal").When(AnAgreement.Request, AnAgreement.Day)), SampleState.Of(AnAgreement.Amending()),
            SampleState.Of(AnAgreement.Amending().Sign("legal").Confirm()), SampleState.Of(AnAgreement.Prepared()), SampleState.Of(AnAgreement.Approved()), SampleState.Of(AnAgreement.Claimed()),
            SampleState.Of(AnAgreement.Ordered()), SampleState.Of(AnAgreement.Rejected()), SampleState.Of(AnAgreement.Paid()), SampleState.Of(AnAgreement.Settled()),
            SampleState.Of(AnAgreement.Settled(74_798.40m)), SampleState.Of(AnAgreement.Paid().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later)),
            SampleState.Of(AnAgreement.Sent().When(new AbandonAgreement(), AnAgreement.Day)),
        ],
        [
            On(new DraftAgreement(), AnAgreement.Day, by: Actor.Policy),
            On(new DraftAgreement(), AnAgreement.Later, world: facts => facts.With(AFile.Id, AnAgreement.FileWith(Sample.Line(2025, 60_000))), by: Actor.Policy),
            On(new SetAgreementTerms(new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30), Targets), AnAgreement.Day), On(new SendForSignature(), AnAgreement.Day),
            new Trial(state => new KeepActDocument(AnAgreement.Hash(state), AnAgreement.Scan), AnAgreement.Day, Actor.Policy),
            Tick("2025-07-20T08:00:00Z"), Tick("2026-03-01T08:00:00Z"),
            Hashed(hash => new AskSigningCode(hash), Actor.Person("legal")), Hashed(hash => new SignAgreement(hash), Actor.Person("legal")), Hashed(hash => new SignPartnerLines(AnAgreement.Partner, hash), Actor.Person("delegate")), DecliningPartner, Hashed(hash => new CountersignAgreement(hash), Actor.Person("officer")),
            Hashed(hash => new HandInSignedCopy(hash, AnAgreement.Scan), Actor.Person("editor")), Hashed(hash => new ConfirmSignedCopy(hash, 1), Actor.Person("manager")), On(new RefuseSignedCopy(1), AnAgreement.Day),
            On(AnAgreement.Request, AnAgreement.Day, by: Actor.Person("legal")), On(new DeclineAmendmentRequest(1), AnAgreement.Day), On(AnAgreement.Prolong with { Request = 1 }, AnAgreement.Day),
            Attempted(attempt => new ConfirmReservation(AnAgreement.Year2025, attempt, Sample.Euros(50_000), true)),
            Attempted(attempt => new DenyReservation(AnAgreement.Year2026, attempt, Sample.Euros(1))), On(new RetryReservation(), AnAgreement.Day),
            On(AnAgreement.Prolong, AnAgreement.Day),
            On(new ProposeAmendment(new Difference([Sample.Line(2025, -1_000), Sample.Line(2026, 1_000)], new DateOnly(2025, 8, 1), null, Targets)), AnAgreement.Day),
            On(new DropAmendment(), AnAgreement.Day), On(new TerminateAgreement(), AnAgreement.Day), On(new AbandonAgreement(), AnAgreement.Day),
            On(new NoteAcceptedReport("interim"), AnAgreement.Day), On(AnAgreement.Settle(93_498), AnAgreement.Later), On(AnAgreement.Settle(70_000), AnAgreement.Later),
            On(AnAgreement.Settle(0), AnAgreement.Later), On(new ReviseSettlement(Sample.Euros(90_000)), AnAgreement.Later), On(new ReviseSettlement(Sample.Euros(60_000)), AnAgreement.Later),
            On(new SettleFromReport("final"), AnAgreement.Later, world: facts => facts
                .With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(Paying with { Balance = new BalanceTerms() }))
                .With(ReportState.IdOf("f-1", "final"), SettlingFromAReport.Report(new ReportPhase.Accepted(null), 36))),
            On(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day, by: Actor.Person("preparer")), On(new PrepareInstalment(AnAgreement.Balance, ["final-report"]), AnAgreement.Later, by: Actor.Person("preparer")),
            On(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day, by: Actor.Person("officer")), On(new SendBackInstalment(AnAgreement.Advance), AnAgreement.Day),
            On(new ClaimInstalment(AnAgreement.Advance, "b-1"), AnAgreement.Day), On(new ClaimInstalment(AnAgreement.Advance, "b-2"), AnAgreement.Day, world: facts => facts.With(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "other"))),
            On(new ReleaseClaim(AnAgreement.Advance, "b-1"), AnAgreement.Day), On(new OrderInstalment(AnAgreement.Advance, "b-1", "b-1-0001"), AnAgreement.Day),
            On(AnAgreement.Payment(AnAgreement.Advance), AnAgreement.Day), On(new RecordRejection(AnAgreement.Advance, "b-1", RejectionCause.Other), AnAgreement.Day),
        ]);

    private static ImmutableSortedDictionary<string, decimal> Targets => ImmutableSortedDictionary<string, decimal>.Empty.Add("young", 12);

    private static string NameOfAgreement(object state) => state switch
    {
        AgreementState.Known { Pending: Pending.Unsigned { Text.Partners.IsEmpty: false } text } => text.Grantee is null ? "sent-to-partners" : text.Copy is null ? "partners-awaited" : "copy-for-partners",
        AgreementState.Known { Phase: AgreementPhase.Signed } known when Signing(known) is { } word => word,
        AgreementState.Known { Pending: Pending.Unsigned { Copy: not null } } => "copy-handed-in",
        AgreementState.Known { Request: not null } => "amendment-asked",
        AgreementState.Known { Phase: AgreementPhase.Active { Amendment: { } amendment } } => amendment.Text is Pending.Unsigned ? "amending" : "amendment-signed",
        AgreementState.Known { Phase: AgreementPhase.Settled } => "settled",
        AgreementState.Known { Phase: AgreementPhase.Active } known when known.Instalments.GetValueOrDefault(AnAgreement.Advance) is { Phase: not InstalmentPhase.Due } one =>
            $"advance-{AgreementWords.Status(one.Phase)}",
        AgreementState.Known known => AgreementWords.Status(known.Phase),
        _ => "absent",
    };

    private static string? Signing(AgreementState.Known known) =>
        known.Years.Values.Any(year => year is YearStanding.Denied) ? "year-denied" : known.Years.Values.All(year => year is YearStanding.Held) ? "years-reserved" : null;

    private static Trial Hashed(Func<string, Command> command, Actor by) => new(state => command(AnAgreement.Hash(state)), AnAgreement.Day, by, "Motif");
    private static Trial DecliningPartner => new(
        state => new DeclinePartnerLines(AnAgreement.Partner, state is AgreementState.Known { Declined.Hash: { } declined } ? declined : AnAgreement.Hash(state)), AnAgreement.Day, Actor.Person("delegate"), "Motif");

    private static Trial Attempted(Func<int, Command> command) => new(state => command(state is AgreementState.Known known ? known.Attempt : 1), AnAgreement.Day, Actor.Policy);

    private static SampleKind FunderYears => new(new FunderYearDecider(), AFunderYear.Id, Facts.None, NameOfType,
        [SampleState.Of(AFunderYear.New()), SampleState.Of(AFunderYear.Holding(("f-1", 20_000)))],
        [On(AFunderYear.Reserve("f-1", 2, 21_000), Early), On(AFunderYear.Reserve("f-2", 1, 30_000), Early), On(new SettleYear("f-1", 3, Sample.Euros(5_000)), Early)]);

    private static SampleKind Batches => new(new PaymentBatchDecider(), ABatch.Id,
        Facts.None.With(ProgrammeState.IdOf(Sample.Programme), Sample.Published(AnAgreement.Definition)).With(AnAgreement.Id, AnAgreement.Approved().State)
            .With(OrganisationState.IdOf(Sample.Body), AnAgreement.Body()),
        state => state is PaymentBatchState.Known known
            ? known.Phase switch
            {
                BatchPhase.Exported { Paid.Count: > 0 } => "paid",
                BatchPhase.Exported { Rejected.Count: > 0 } => "rejected",
                BatchPhase.Open when known.Held.Any() => "filled",
                var phase => BatchWords.Status(phase),
            }
            : "absent",
        [
            SampleState.Of(ABatch.New()), SampleState.Of(ABatch.Opened()), SampleState.Of(ABatch.Filled()), SampleState.Of(ABatch.Sealed()), SampleState.Of(ABatch.Exported()),
            SampleState.Of(ABatch.Exported().When(ABatch.PaidReturn, ABatch.Later)), SampleState.Of(ABatch.Exported().When(ABatch.RejectedReturn, ABatch.Later)),
            SampleState.Of(ABatch.Opened().When(new CancelBatch(), ABatch.Day)), SampleState.Of(ABatch.Opened().When(ABatch.Add, ABatch.Day)),
        ],
        [
            On(ABatch.Open, ABatch.Day), On(ABatch.Add, ABatch.Day), On(ABatch.Held, ABatch.Day), On(new NoteDrop("f-1", AnAgreement.Advance, DropCause.NotApproved), ABatch.Day),
            On(new SealBatch(), ABatch.Day), On(new CancelBatch(), ABatch.Day), On(new ExportBatch(), ABatch.Day),
            On(ABatch.PaidReturn, ABatch.Later), On(ABatch.RejectedReturn, ABatch.Later),
        ]);
}
