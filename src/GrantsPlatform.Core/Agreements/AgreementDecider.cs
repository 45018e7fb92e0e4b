using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>From the award to the last euro. The decisions of each part stand in a file of their own.</summary>
public sealed class AgreementDecider : Decider<AgreementState, AgreementCommand, AgreementEvent>
{
    public override string Kind => AgreementState.Kind;
    public override AgreementState Empty => new AgreementState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, AgreementCommand? command, AgreementState state, Facts facts) => (command, state) switch
    {
        (DraftAgreement, _) => DraftingAgreements.NeedsOf(self, facts),
        (_, not Known) => [],
        (AskSigningCode { Partner: { } partner }, Known known) => [.. DefinitionFacts.NeedOf(known.Programme), new Need.State(OrganisationState.IdOf(partner))],
        (SignAgreement or AskSigningCode or HandInSignedCopy or ConfirmSignedCopy, Known known) =>
        [
            .. DefinitionFacts.NeedOf(known.Programme), new Need.State(ApplicationState.IdOf(self.Key)), new Need.State(OrganisationState.IdOf(known.Organisation)),
        ],
        (SignPartnerLines sign, Known known) =>
            [.. DefinitionFacts.NeedOf(known.Programme), new Need.State(ApplicationState.IdOf(self.Key)), new Need.State(OrganisationState.IdOf(sign.Partner))],
        (DeclinePartnerLines decline, Known known) => [.. DefinitionFacts.NeedOf(known.Programme), new Need.State(OrganisationState.IdOf(decline.Partner))],
        (CountersignAgreement, Known known) =>
        [
            .. DefinitionFacts.NeedOf(known.Programme), new Need.State(CallState.IdOf(known.Call)), new Need.State(ApplicationState.IdOf(self.Key)),
            .. known.Payees.Keys.Select(payee => new Need.State(OrganisationState.IdOf(payee))),
        ],
        (ProposeAmendment propose, Known known) =>
            [.. DefinitionFacts.NeedOf(known.Programme), .. Amending.NewPayees(propose, known).Select(payee => new Need.State(OrganisationState.IdOf(payee)))],
        (RefuseSignedCopy, Known known) => [new Need.State(OrganisationState.IdOf(known.Organisation))],
        (SetAgreementTerms or SendForSignature or AskForAmendment or SettleBalance or ReviseSettlement or ApproveInstalment, Known known) => DefinitionFacts.NeedOf(known.Programme),
        (SettleFromReport settle, Known known) => [.. DefinitionFacts.NeedOf(known.Programme), new Need.State(FinalReportFacts.IdOf(self.Key, settle.Report))],
        (PrepareInstalment prepare, Known known) => Paying.NeedsOf(known, prepare.Instalment),
        (ClaimInstalment claim, Known known) => Paying.NeedsOf(known, claim.Instalment),
        (ReleaseClaim release, Known known) => Paying.NeedsOf(known, release.Instalment),
        _ => [],
    };

    public override Response Decide(StreamId self, AgreementCommand command, AgreementState state, Context context) => (command, state) switch
    {
        (DraftAgreement, _) => DraftingAgreements.Draft(self, state, context),
        // The award ended before anything was drawn up.
        (AbandonAgreement, AgreementState.Absent) => Response.Nothing,
        (_, AgreementState.Absent) => new AgreementUnknown(),

        (SetAgreementTerms set, Known known) => DraftingAgreements.SetTerms(set, known, context),
        (SendForSignature, Known known) => Signing.Send(known, context),
        (KeepActDocument keep, Known known) => ActDocument.Keep(keep, known, context),
        (AskSigningCode ask, Known known) => SigningCodes.Ask(ask, known, context),
        (SignAgreement sign, Known known) => Signing.Sign(self, sign, known, context),
        (SignPartnerLines sign, Known known) => PartnerLines.Sign(self, sign, known, context),
        (DeclinePartnerLines decline, Known known) => PartnerLines.Decline(decline, known, context),
        (HandInSignedCopy copy, Known known) => SignedCopies.HandIn(copy, known, context),
        (ConfirmSignedCopy confirm, Known known) => SignedCopies.Confirm(self, confirm, known, context),
        (RefuseSignedCopy refuse, Known known) => SignedCopies.Refuse(refuse, known, context),
        (CountersignAgreement sign, Known known) => Signing.Countersign(self, sign, known, context),
        (ConfirmReservation confirm, Known known) => Reserving.Confirm(confirm, known),
        (DenyReservation deny, Known known) => Reserving.Deny(deny, known),
        (RetryReservation, Known known) => Reserving.Retry(known),
        (AskForAmendment ask, Known known) => AmendmentRequests.Ask(ask, known, context),
        (DeclineAmendmentRequest decline, Known known) => AmendmentRequests.Decline(decline, known, context),
        (ProposeAmendment propose, Known known) => Amending.Propose(propose, known, context),
        (DropAmendment, Known known) => Amending.Drop(known),
        (TerminateAgreement, Known known) => Ending.Terminate(known, context),
        (AbandonAgreement, Known known) => Ending.Abandon(known, context),

        (NoteAcceptedReport note, Known known) => Note(note, known, context),
        (SettleFromReport settle, Known known) => Settling.FromReport(self, settle, known, context),
        (SettleBalance settle, Known known) => Settling.Settle(settle.Entitlement, settle.Hash, [], known, context),
        (ReviseSettlement revise, Known known) => Settling.Revise(revise, known, context),
        (_, Known known) => OnInstalment(command, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, AgreementState state, Context context)
    {
        if (state is not Known known) return Response.Nothing;
        List<Event> due = [];
        if (known.Pending is Pending.Unsigned pending && pending.Reminders.LastOrDefault(reminder => reminder.At <= context.At) is { Delay.Rough.Ticks: > 0 } latest)
            due.Add(new SignatureReminderDue(pending.Version, latest.Delay));
        due.AddRange(Dated(known).Where(one => one.At <= context.At).Select(one => new InstalmentDue(one.Instalment, one.At)));
        return Response.Accept(due);
    }

    public override AgreementState Evolve(AgreementState state, AgreementEvent happened) => AgreementEvolution.Evolve(state, happened);

    public override IEnumerable<Upcoming> Upcoming(AgreementState state) => state is not Known known
        ? []
        :
        [
            .. (known.Pending as Pending.Unsigned)?.Reminders.Select(reminder => new Upcoming(reminder.At, "Rappel : convention à signer")) ?? [],
            .. Dated(known).Select(one => new Upcoming(one.At, "Versement à préparer")),
        ];

    /// <summary>Instalments that a date makes due, as long as the act is in force.</summary>
    private static IEnumerable<(DateTimeOffset At, string Instalment)> Dated(Known known) => !known.IsRunning
        ? []
        : from one in known.Instalments.Values
          where one.Phase is InstalmentPhase.Planned && one.Plan.Trigger == InstalmentTrigger.Date
          let day = one.Plan.On ?? one.Plan.After?.DayFor(known.To, known.Milestones)
          where day is not null
          select (ParisTime.StartOf(day.Value), one.Plan.Instalment);

    private static Response.Accepted Note(NoteAcceptedReport note, Known known, Context context)
    {
        if (known.AcceptedReports.Contains(note.Report)) return Response.Nothing;
        var due = !known.IsRunning
            ? []
            : known.Instalments.Values.Where(one => one.Phase is InstalmentPhase.Planned && one.Plan.Trigger == InstalmentTrigger.ReportAccepted && one.Plan.Report == note.Report);
        return Response.Accept([new AcceptedReportNoted(note.Report), .. due.Select(one => new InstalmentDue(one.Plan.Instalment, context.At))]);
    }

    private static Response OnInstalment(AgreementCommand command, Known known, Context context)
    {
        var id = IdIn(command);
        if (!known.Instalments.TryGetValue(id, out var one)) return new InstalmentUnknown(id);
        return command switch
        {
            PrepareInstalment prepare => Paying.Prepare(prepare, known, one, context),
            ApproveInstalment approve => Paying.Approve(approve, known, one, context),
            SendBackInstalment back => Paying.SendBack(back, one, context),
            ClaimInstalment claim => Paying.Claim(claim, known, one, context),
            ReleaseClaim release => Paying.Release(release, one, context),
            OrderInstalment order => Paying.Order(order, one),
            RecordPayment payment => Paying.Pay(payment, known, one, context),
            RecordRejection rejection => Paying.Reject(rejection, one),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };
    }

    private static string IdIn(AgreementCommand command) => command switch
    {
        PrepareInstalment c => c.Instalment,
        ApproveInstalment c => c.Instalment,
        SendBackInstalment c => c.Instalment,
        ClaimInstalment c => c.Instalment,
        ReleaseClaim c => c.Instalment,
        OrderInstalment c => c.Instalment,
        RecordPayment c => c.Instalment,
        RecordRejection c => c.Instalment,
        _ => throw new InvalidOperationException($"{command} is about no instalment."),
    };
}
