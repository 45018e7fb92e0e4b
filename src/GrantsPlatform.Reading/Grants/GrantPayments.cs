using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The payments of a grant with what each waits for, for whoever is paid.</summary>
internal static class GrantPayments
{
    public static ImmutableArray<GrantPayment> Of(AgreementState.Known agreement, ProgrammeDefinition definition, OrganisationState.Registered applicant, INames names) =>
        agreement is { Version: 0, Pending: { } pending }
            ? [.. pending.Text.Plan.Select(one => new GrantPayment(LabelOf(one.Instalment, definition), names.Organisation(one.Payee), one.Amount, GrantPaymentState.Foreseen, null, "la signature de la convention par les deux parties"))]
            : [.. agreement.Instalments.Values.Where(one => one.Phase is not InstalmentPhase.Cancelled).OrderBy(one => one.Plan.Kind).Select(one => Of(one, definition, applicant, names))];

    private static GrantPayment Of(Instalment one, ProgrammeDefinition definition, OrganisationState.Registered applicant, INames names)
    {
        var (state, on, waits) = one.Phase switch
        {
            InstalmentPhase.Paid paid => (GrantPaymentState.Paid, (DateOnly?)paid.Payment.PaidOn, (string?)null),
            InstalmentPhase.Rejected rejected => (GrantPaymentState.Rejected, null, rejected.Cause == RejectionCause.BankDetails
                ? "des coordonnées bancaires exactes, vérifiées par le service financier"
                : $"une nouvelle demande du service financier (motif du rejet\u202F: {PayingWords.Of(rejected.Cause)})"),
            InstalmentPhase.Planned => (GrantPaymentState.Planned, one.Plan.On, TriggerOf(one.Plan, definition)),
            InstalmentPhase.Due when BankOf(one, applicant) is { } missing => (GrantPaymentState.UnderWay, null, missing),
            _ => (GrantPaymentState.UnderWay, null, "le financeur et son comptable"),
        };
        return new GrantPayment(LabelOf(one.Plan.Instalment, definition), names.Organisation(one.Payee), one.Amount, state, on, waits);
    }

    /// <summary>Only of the organisation's own account: that of a partner is the partner's affair.</summary>
    private static string? BankOf(Instalment one, OrganisationState.Registered applicant) => one.Payee != applicant.Id ? null : applicant.BankDetails switch
    {
        null => "vos coordonnées bancaires",
        { VerifiedBy: null } => "la vérification de vos coordonnées bancaires par le service financier",
        _ => null,
    };

    private static string? TriggerOf(InstalmentPlanned plan, ProgrammeDefinition definition) => plan.Trigger switch
    {
        InstalmentTrigger.Countersigned => "la signature de la convention par les deux parties",
        InstalmentTrigger.ReportAccepted => $"l’acceptation du compte rendu «\u00A0{definition.FindReport(plan.Report ?? "")?.Label ?? plan.Report}\u00A0»",
        InstalmentTrigger.Settled => "l’acceptation du bilan final, qui arrête le solde",
        InstalmentTrigger.Date when plan.On is null => "le jour que fixe la convention",
        _ => null,
    };

    private static string LabelOf(string instalment, ProgrammeDefinition definition) => definition.InstalmentLabel(StreamId.PartsOf(instalment)[0]);
}
