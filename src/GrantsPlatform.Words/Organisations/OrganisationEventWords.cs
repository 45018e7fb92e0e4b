using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Words;

public static class OrganisationEventWords
{
    public static string Of(OrganisationEvent happened, INames names) => happened switch
    {
        RegisteredWithoutSiret e => $"Organisme inscrit sans numéro SIRET\u202F: {e.LegalName}",
        SiretGiven e => $"Numéro SIRET indiqué\u202F: {e.Siret}{Despite(e.Siret)}",
        OrganisationRegistered e => $"Organisme inscrit\u202F: {e.LegalName} (SIRET {e.Siret}{Despite(e.Siret)})",
        IdentityCorrected e => $"Identité corrigée\u202F: {e.LegalName}{(e.Rna is { } rna ? $" (RNA {rna})" : "")}",
        LegalFormCorrected e => $"Forme juridique corrigée\u202F: {LegalFormWords.Of(e.LegalForm)} (au lieu de «\u202F{LegalFormWords.Of(e.Former)}\u202F»)",
        RepresentationAsked e => $"Reconnaissance comme représentant légal demandée\u202F: {names.Person(e.AccountId)}",
        RepresentationAccepted e => $"Représentant légal reconnu\u202F: {names.Person(e.AccountId)}",
        RepresentationEnded e => $"N’est plus représentant légal\u202F: {names.Person(e.AccountId)}, à qui succède {names.Person(e.Successor)}",
        RepresentationRefused e => $"Reconnaissance comme représentant légal refusée\u202F: {names.Person(e.AccountId)}",
        HeadOfficeSet e => e.Number == 1 ? "Adresse du siège indiquée" : "Adresse du siège changée",
        ServiceAdded e => $"Service ajouté\u202F: {e.Name}",
        MemberAdded e => $"Membre ajouté\u202F: {names.Person(e.AccountId)} ({CodeWords.Of(e.Rights)})",
        MemberRightsChanged e => $"Droits modifiés\u202F: {names.Person(e.AccountId)} ({CodeWords.Of(e.Rights)})",
        MemberRemoved e => $"Membre retiré\u202F: {names.Person(e.AccountId)}",
        BankDetailsSet e => $"Coordonnées bancaires saisies (IBAN se terminant par {e.LastFour})",
        BankDetailsVerified => "Coordonnées bancaires vérifiées",
        OrganisationMerged e => $"Organisme réuni à {names.Organisation(e.Into)} ({e.Into})",
        OrganisationAbsorbed e => $"Autre inscription du même organisme réunie à celle-ci\u202F: {e.Merged}",
        SurvivorFollowed => "Suit l’organisme auquel il a été réuni",
        GrantNoted e => $"Subvention en vigueur\u202F: dossier {e.Application}",
        RepaymentNoted e => e.Stands ? $"Reversement demandé\u202F: dossier {e.Application}" : $"Reversement demandé à tort, sans suite\u202F: dossier {e.Application}",
        _ => throw EventWords.None(happened),
    };

    private static string Despite(string siret) => !Siret.IsValid(siret) ? ", confirmé bien que sa clé de contrôle ne tombe pas juste" : "";
}
