using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words.Next;

public static class NextOfInstalments
{
    private const string Preparer = "la personne chargée de préparer les paiements";

    public static IEnumerable<Awaited> Of(AgreementState.Known agreement, INames names) =>
        agreement.Instalments.Values.Select(one => Of(one, $"«\u00A0{names.Instalment(one.Plan.Instalment)}\u00A0» ({French.Amount(one.Amount)})")).OfType<Awaited>();

    private static Awaited? Of(Instalment one, string which) => one.Phase switch
    {
        InstalmentPhase.Due => new($"la préparation du versement {which}", Preparer),
        InstalmentPhase.Prepared { Backing: var backing } => new(
            backing.Approvers.IsEmpty ? $"l’approbation du versement {which}" : $"une autre approbation du versement {which}",
            "la chefferie de service ou l’ordonnateur, une autre personne que celle qui l’a préparé"),
        InstalmentPhase.Approved => new($"la mise en lot du versement {which}", Preparer),
        InstalmentPhase.Claimed claimed => new($"la transmission du lot {claimed.Batch}, qui porte le versement {which}", "l’ordonnateur ou le correspondant du comptable"),
        InstalmentPhase.Ordered => new($"le paiement du versement {which}", "le comptable"),
        InstalmentPhase.Rejected => new($"une nouvelle préparation du versement {which}, rejeté par le comptable", Preparer),
        InstalmentPhase.Planned or InstalmentPhase.Paid or InstalmentPhase.Cancelled => null,
        _ => throw new InvalidOperationException($"{one.Phase} has no next step laid down."),
    };
}
