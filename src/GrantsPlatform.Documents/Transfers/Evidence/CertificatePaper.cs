using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using static GrantsPlatform.Documents.Templates.PaperPlaces;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The certificate of one payment, as the platform itself words it.</summary>
internal static class CertificatePaper
{
    public static Paper Of(CertificateSaid said) => new($"Certificat de paiement – {said.Reference}", LetterPaper.Head(said.Funder),
    [
        new Part.Title("Certificat de paiement", "Établi d’après le registre"),
        new Part.Fields(
        [
            new("Programme", said.Programme), new("Lot", said.Batch), new("Paiement", said.Reference), new("Bénéficiaire", said.Payee),
            .. said.Siret is { } siret ? [new Labelled("SIRET", siret)] : Array.Empty<Labelled>(),
            new("Dossier", said.Number), new("Objet", said.Instalment), new("Montant", French.Amount(said.Amount)), new("En lettres", AmountInWords.Of(said.Amount)), new("Compte d’imputation", said.Account),
            .. said.DecidedOn is { } decided ? [new Labelled("Décision du", French.Date(decided))] : Array.Empty<Labelled>(),
            .. said.AgreedOn is { } agreed ? [new Labelled("Acte en vigueur depuis le", French.Date(agreed))] : Array.Empty<Labelled>(),
        ]),
        new Part.Heading(1, "Pièces vérifiées"),
        If("pieces", new Part.Items(said.Evidence)),
        If("sans_pieces", new Part.Paragraph(said.NoEvidence ?? "")),
        new Part.Heading(1, "Préparation et approbation"),
        new Part.Paragraph($"Préparé par {said.PreparedBy}."),
        If("approbations", new Part.Paragraph("Approuvé par\u202F:"), new Part.Items(said.Approved)),
        new Part.Paragraph("Qui prépare un versement certifie avoir vérifié les pièces ci-dessus\u202F; personne n’approuve ce qu’il a préparé."),
    ]) { Reference = $"Paiement {said.Reference}" };
}
