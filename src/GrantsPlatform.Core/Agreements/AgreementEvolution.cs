using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class AgreementEvolution
{
    public static AgreementState Evolve(AgreementState state, AgreementEvent happened) => (happened, state) switch
    {
        // What was asked of the funder's years before still stands there.
        (AgreementDrafted e, Known known) => new Known(e) { Attempt = known.Attempt, Years = known.Years },
        (AgreementDrafted e, _) => new Known(e),
        (AgreementTermsSet e, Known known) => known with { From = e.From, To = e.To, Targets = e.Targets },
        (AgreementSent e, Known known) => Ask(known with
        {
            Phase = AgreementPhase.Sent,
            Pending = new Pending(1, known.Lines, known.From, known.To, known.Targets, e.Hash, e.At, e.ReminderDelays) { Plan = e.Plan ?? [] },
        }),
        (SignatureReminderDue e, Known { Pending: { } pending } known) => known with { Pending = pending with { RemindedUntil = e.Delay.After(pending.SentAt) } },
        (AgreementSigned e, Known { Pending: { } pending } known) => known with
        {
            Phase = known.Phase == AgreementPhase.Sent ? AgreementPhase.Signed : known.Phase,
            Pending = pending with { Signature = e },
            SignedAt = known.SignedAt ?? e.At,
        },
        (YearConfirmed e, Known known) => known with { Years = known.Years.SetItem(e.Year, known.Years[e.Year] with { Held = true, ActMandatory = e.ActMandatory }) },
        (YearRefused e, Known known) => known with { Years = known.Years.SetItem(e.Year, known.Years[e.Year] with { Held = false, Over = e.Over }) },
        (ReservationRetried, Known known) => Ask(known),
        (AgreementActivated e, Known known) => known with { Phase = AgreementPhase.Active, Version = 1, SignedHash = known.Pending?.Hash, Pending = null, ActivatedAt = e.At },
        (AwardRevised e, Known known) => known with { Awarded = e.Awarded },
        (AmendmentProposed e, Known known) => Ask(known with { Payees = known.Payees.SetItems(e.Payees), Pending = Proposed(e, known) }),
        (AmendmentDropped, Known known) => known with { Pending = null, Attempt = known.Attempt + 1 },
        (AgreementAmended e, Known { Pending: { } pending } known) => known with
        {
            Version = e.Version, Lines = pending.Lines, From = pending.From, To = pending.To, Targets = pending.Targets,
            SignedHash = pending.Hash, Pending = null, Attempt = known.Attempt + 1,
        },
        (AgreementAbandoned, Known known) => known with { Phase = AgreementPhase.Abandoned, Pending = null, Attempt = known.Attempt + 1 },
        (AgreementTerminated, Known known) => known with { Phase = AgreementPhase.Terminated, Pending = null, Attempt = known.Attempt + 1 },
        (AcceptedReportNoted e, Known known) => known with { AcceptedReports = known.AcceptedReports.Add(e.Report) },
        (AgreementSettled e, Known known) => known with
        {
            Settlement = e,
            Phase = known.Phase == AgreementPhase.Completed && e.Balance > Money.Zero ? AgreementPhase.Active : known.Phase,
        },
        (AgreementCompleted, Known known) => known with { Phase = AgreementPhase.Completed },
        (InstalmentPlanned e, Known known) => known with { Instalments = known.Instalments.SetItem(e.Instalment, Planned(e, known)) },
        (_, Known known) => InstalmentEvolution.Evolve(known, happened),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    /// <summary>Every year that is touched has to answer anew.</summary>
    private static Known Ask(Known known) => known with
    {
        Attempt = known.Attempt + 1,
        Years = known.Years.SetItems(known.Wanted().Select(year => KeyValuePair.Create(year.Key, new YearStanding(year.Value)))),
    };

    private static Pending Proposed(AmendmentProposed e, Known known)
    {
        var text = ActText.Of(known, e.Difference);
        return new Pending(e.Version, text.Lines, text.From, text.To, text.Targets, e.Hash, e.At, e.ReminderDelays, e.Difference) { Plan = e.Plan ?? [] };
    }

    /// <summary>What was due stays due when only its amount changes.</summary>
    private static Instalment Planned(InstalmentPlanned e, Known known) =>
        new(e, known.Instalments.TryGetValue(e.Instalment, out var before) && before.Phase == InstalmentPhase.Due ? InstalmentPhase.Due : InstalmentPhase.Planned)
        {
            Asked = before?.Asked ?? [],
        };
}
