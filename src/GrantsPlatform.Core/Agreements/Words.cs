namespace GrantsPlatform.Core.Agreements;

/// <summary>Phases as the screens name them.</summary>
public static class AgreementWords
{
    public static string Of(AgreementPhase phase) => phase switch
    {
        AgreementPhase.Drafted => "en préparation",
        AgreementPhase.Sent => "en attente de signature",
        AgreementPhase.Signed => "signée par le bénéficiaire",
        AgreementPhase.Active => "en vigueur",
        AgreementPhase.Completed => "terminée",
        AgreementPhase.Terminated => "résiliée",
        AgreementPhase.Abandoned => "abandonnée",
        _ => throw new InvalidOperationException($"{phase} has no word."),
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
}
