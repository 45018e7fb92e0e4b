using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class AgreementEvolution
{
    public static AgreementState Evolve(AgreementState state, AgreementEvent happened) => (happened, state) switch
    {
        // What was asked of the funder's years before still stands there, and numbers are given once.
        (AgreementDrafted e, Known known) => new Known(e, new AgreementPhase.Drafted())
        {
            Attempt = known.Attempt, Years = known.Years, Documents = known.Documents, Codes = known.Codes, LastCode = known.LastCode, LastCopy = known.LastCopy, RefusedCopy = known.RefusedCopy,
        },
        (AgreementDrafted e, _) => new Known(e, new AgreementPhase.Drafted()),
        (AgreementTermsSet e, Known known) => known with { From = e.From, To = e.To, Targets = e.Targets },
        (AgreementSent e, Known known) => Ask(known with
        {
            Declined = null,
            Phase = new AgreementPhase.Sent(new Pending.Unsigned(
                new ProposedText(1, known.Lines, known.From, known.To, known.Targets, e.Hash, e.At, e.ReminderDelays) { Plan = e.Plan ?? [], Partners = e.Partners ?? [] })),
        }),
        (ActDocumentKept e, Known known) => known with { Documents = known.Documents.SetItem(e.Hash, e.Document) },
        (SignatureReminderDue e, Known known) => Waiting(known, text => text with { RemindedUntil = ReminderSchedule.After(text.Text.SentAt, e.Delay) }),
        (SigningCodeAsked e, Known known) => known with { Codes = known.Codes.RemoveAll(code => SigningCodes.IsPast(code, e.At)).Add(e), LastCode = e.Number },
        (SignedCopyHandedIn e, Known known) => Waiting(known, text => text with { Copy = new SignedCopy(e.Number, e.Record, e.At, e.By) }) with { LastCopy = e.Number },
        (SignedCopyConfirmed e, Known known) =>
            Signing(known, text => text with { Copy = text.Copy is { } copy ? copy with { ConfirmedBy = e.By, ConfirmedAt = e.At } : null }),
        // What should have been a reminder meanwhile is not made up for: the refusal has been told.
        (SignedCopyRefused e, Known known) => Waiting(known, text => text with { Copy = null, RemindedUntil = e.At }) with { RefusedCopy = e.Number },
        (AgreementSigned e, Known known) => Signing(known, text => text with { Grantee = e }),
        (PartnerSigned e, Known known) => Signing(known, text => text with { Partners = text.Partners.SetItem(e.Partner, e) }),
        (PartnerDeclined e, Known { Phase: AgreementPhase.Sent } known) => known with { Phase = new AgreementPhase.Drafted(), Declined = e },
        (PartnerDeclined e, Known known) => known with { Declined = e },
        (YearConfirmed e, Known known) => known with { Years = known.Years.SetItem(e.Year, new YearStanding.Held(e.ActMandatory)) },
        (YearRefused e, Known known) => known with { Years = known.Years.SetItem(e.Year, new YearStanding.Denied(e.Over)) },
        (ReservationRetried, Known known) => Ask(known),
        (AgreementActivated e, Known { Phase: AgreementPhase.Sent { Text: var text } } known) =>
            known with { Phase = new AgreementPhase.Active(new SignedAct(1, text.Hash, e.At, e.At)) },
        (AgreementActivated e, Known { Phase: AgreementPhase.Signed { Text: var text } } known) =>
            known with { Phase = new AgreementPhase.Active(new SignedAct(1, text.Hash, text.At, e.At)) },
        (AwardRevised e, Known known) => known with { Awarded = e.Awarded },
        (AmendmentAsked e, Known known) => known with { Asked = new AmendmentRequest(e.Number, e.Hash, e.At, e.By), LastRequest = e.Number },
        (AmendmentRequestDeclined e, Known known) => known with { Asked = null, DeclinedRequest = e.Number },
        (AmendmentRequestTakenUp, Known known) => known with { Asked = null },
        (AmendmentProposed e, Known { Phase: AgreementPhase.Active active } known) =>
            Ask(known with { Declined = null, Payees = known.Payees.SetItems(e.Payees), Phase = active with { Amendment = Proposed(e, known) } }),
        (AmendmentDropped, Known { Phase: AgreementPhase.Active active } known) => known with { Phase = active with { Amendment = null }, Attempt = known.Attempt + 1 },
        (AgreementAmended e, Known { Phase: AgreementPhase.Active { Amendment.Text.Text: { } text } active } known) => known with
        {
            Lines = text.Lines, From = text.From, To = text.To, Targets = text.Targets,
            Phase = new AgreementPhase.Active(active.Act with { Version = e.Version, Hash = text.Hash }),
            Attempt = known.Attempt + 1,
        },
        (AgreementAbandoned, Known known) => known with { Phase = new AgreementPhase.Abandoned(), Attempt = known.Attempt + 1 },
        (AgreementTerminated, Known known) => known with { Phase = Terminated(known), Attempt = known.Attempt + 1 },
        (AcceptedReportNoted e, Known known) => known with { AcceptedReports = known.AcceptedReports.Add(e.Report) },
        (AgreementSettled e, Known { Phase: AgreementPhase.Concluded concluded } known) => known with { Phase = Settled(e, concluded) },
        (AgreementCompleted, Known { Phase: AgreementPhase.Settled settled } known) => known with { Phase = new AgreementPhase.Completed(settled.Act, settled.Settlement) },
        (InstalmentPlanned e, Known known) => known with { Instalments = known.Instalments.SetItem(e.Instalment, Planned(e, known)) },
        (_, Known known) => InstalmentEvolution.Evolve(known, happened),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    /// <summary>The text that waits for the grantee's or its partners' signatures, changed.</summary>
    private static Known Waiting(Known known, Func<Pending.Unsigned, Pending> change) => known with
    {
        Phase = known.Phase switch
        {
            AgreementPhase.Sent sent => change(sent.Text) switch
            {
                Pending.Unsigned text => new AgreementPhase.Sent(text),
                Pending.Signed text => new AgreementPhase.Signed(text),
                var text => throw new InvalidOperationException($"{text} is no phase."),
            },
            AgreementPhase.Active { Amendment: { Text: Pending.Unsigned text } amendment } active => active with { Amendment = amendment with { Text = change(text) } },
            _ => throw new InvalidOperationException($"Nothing waits for a signature in {known.Phase}."),
        },
    };

    /// <summary>The last of the signatures makes it the funder's turn.</summary>
    private static Known Signing(Known known, Func<Pending.Unsigned, Pending.Unsigned> sign) => Waiting(known, text => sign(text).Settled);

    private static AgreementPhase Terminated(Known known) => known is { Act: { } act } ? new AgreementPhase.Terminated(act, known.Settlement) : new AgreementPhase.CutShort();

    /// <summary>A sum that was revised upwards has something to pay again; a terminated act pays nothing.</summary>
    private static AgreementPhase Settled(AgreementSettled e, AgreementPhase.Concluded phase) => phase switch
    {
        AgreementPhase.Terminated => new AgreementPhase.Terminated(phase.Act, e),
        AgreementPhase.Completed when e.Balance == Money.Zero => new AgreementPhase.Completed(phase.Act, e),
        _ => new AgreementPhase.Settled(phase.Act, e),
    };

    /// <summary>Every year that is touched has to answer anew.</summary>
    private static Known Ask(Known known) => known with
    {
        Attempt = known.Attempt + 1,
        Years = known.Years.SetItems(known.Wanted().Keys.Select(year => KeyValuePair.Create<string, YearStanding>(year, new YearStanding.Awaited()))),
    };

    private static Amendment Proposed(AmendmentProposed e, Known known)
    {
        var text = ActText.Of(known, e.Difference);
        return new Amendment(e.Difference, new Pending.Unsigned(
            new ProposedText(e.Version, text.Lines, text.From, text.To, text.Targets, e.Hash, e.At, e.ReminderDelays) { Plan = e.Plan ?? [], Partners = e.Partners ?? [] }));
    }

    /// <summary>What was due stays due when only its amount changes.</summary>
    private static Instalment Planned(InstalmentPlanned e, Known known) =>
        new(e, known.Instalments.TryGetValue(e.Instalment, out var before) && before.Phase is InstalmentPhase.Due ? before.Phase : new InstalmentPhase.Planned())
        {
            Asked = before?.Asked ?? [],
        };
}
