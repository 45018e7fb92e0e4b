namespace GrantsPlatform.Core.Agreements;

/// <summary>Phases as the screens name them, and as lists filter by them.</summary>
public static class AgreementWords
{
    public static string Of(AgreementState.Known agreement) => agreement.IsStoppedByPartner ? "arrêtée par un partenaire" : Of(agreement.Phase);

    public static string Of(AgreementPhase phase) => phase switch
    {
        AgreementPhase.Drafted => "en préparation",
        AgreementPhase.Sent => "en attente de signature",
        AgreementPhase.Signed => "signée par le bénéficiaire",
        AgreementPhase.Active or AgreementPhase.Settled => "en vigueur",
        AgreementPhase.Completed => "terminée",
        AgreementPhase.Terminated or AgreementPhase.CutShort => "résiliée",
        AgreementPhase.Abandoned => "abandonnée",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    /// <summary>The value of the list's status filter; permanent.</summary>
    public static string Status(AgreementPhase phase) => phase switch
    {
        AgreementPhase.Drafted => "drafted",
        AgreementPhase.Sent => "sent",
        AgreementPhase.Signed => "signed",
        AgreementPhase.Active or AgreementPhase.Settled => "active",
        AgreementPhase.Completed => "completed",
        AgreementPhase.Terminated or AgreementPhase.CutShort => "terminated",
        AgreementPhase.Abandoned => "abandoned",
        _ => throw new InvalidOperationException($"{phase} has no status."),
    };

    public static string Of(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Planned => "prévu",
        InstalmentPhase.Due => "à préparer",
        InstalmentPhase.Prepared => "préparé",
        InstalmentPhase.Approved => "approuvé",
        InstalmentPhase.Claimed => "dans un lot",
        InstalmentPhase.Ordered => "mandaté",
        InstalmentPhase.Paid => "payé",
        InstalmentPhase.Rejected => "rejeté par le comptable",
        InstalmentPhase.Cancelled => "annulé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    /// <summary>The value of the list's status filter; permanent.</summary>
    public static string Status(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Planned => "planned",
        InstalmentPhase.Due => "due",
        InstalmentPhase.Prepared => "prepared",
        InstalmentPhase.Approved => "approved",
        InstalmentPhase.Claimed => "claimed",
        InstalmentPhase.Ordered => "ordered",
        InstalmentPhase.Paid => "paid",
        InstalmentPhase.Rejected => "rejected",
        InstalmentPhase.Cancelled => "cancelled",
        _ => throw new InvalidOperationException($"{phase} has no status."),
    };
}
