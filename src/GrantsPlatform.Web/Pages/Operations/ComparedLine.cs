using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Pages.Organisations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>One thing that is known of two entries of a body.</summary>
public sealed record ComparedLine(string Label, string Merged, string Into)
{
    public static IEnumerable<ComparedLine> Of(PreviewedMerge shown, OrganisationState.Registered into)
    {
        return
        [
            Both("Nom", body => body.LegalName),
            Both("Numéro SIRET", body => IdentifierWords.Siret(body.Siret)),
            Both("Département", body => PlaceWords.Of(body.Departement)),
            Both("Membres", body => body.Members.IsEmpty ? "aucun" : French.List(body.Members.Keys.Select(account => shown.Names.GetValueOrDefault(account, account)))),
            Both("Représentants légaux", body => body.LegalRepresentatives.Any() ? French.List(body.LegalRepresentatives.Select(account => shown.Names.GetValueOrDefault(account, account))) : "aucun"),
            Both("Services", body => body.Services.IsEmpty ? "aucun" : French.List(body.Services.Values.Select(service => service.Name))),
            Both("Coordonnées bancaires", body => Bank(body.BankDetails)),
            new("Dossiers", Files(shown.Files), Files(shown.OtherFiles)),
            new("Conventions", Agreements(shown.Files), Agreements(shown.OtherFiles)),
            new("Déjà versé", French.Amount(shown.Files.Sum(file => file.Paid)), French.Amount(shown.OtherFiles.Sum(file => file.Paid))),
            new("Documents gardés", French.Count(shown.Documents, "document"), "les siens, et ceux-là"),
        ];

        ComparedLine Both(string label, Func<OrganisationState.Registered, string> of) => new(label, of(shown.Body), of(into));
    }

    private static string Bank(KnownBankDetails? bank) => bank is null ? "aucune" : $"se terminent par {bank.LastFour}, {(bank.VerifiedBy is null ? "à vérifier" : "vérifiées")}";

    private static string Files(ImmutableArray<MovingFile> files) => files.IsEmpty ? "aucun" : French.List(files.Select(file => file.CalledBy));

    private static string Agreements(ImmutableArray<MovingFile> files)
    {
        var agreements = files.Count(file => file.HasAgreement);
        return agreements == 0 ? "aucune" : French.Number(agreements);
    }
}
