using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>What is attested of a payment beside its pieces: the account that it goes to, and who stands behind it.</summary>
internal static class EvidencePapers
{
    public static Paper Account(PaymentOrders orders, PaymentOrder order, BankDetails details, AttestedBy? verified) => Of(orders, order, "Coordonnées bancaires", "État des coordonnées vérifiées par le service financier",
    [
        new Part.Fields(
        [
            new("Bénéficiaire", order.Payee), new("SIRET", order.Siret ?? "non renseigné"), new("Titulaire du compte", details.Holder), new("IBAN", string.Join(' ', details.Iban.Chunk(4).Select(four => new string(four)))), new("BIC", details.Bic ?? "non renseigné"),
            new("Vérification", verified is null ? "l’auteur de la vérification n’est pas conservé" : $"par {verified.By}, le {French.Meeting(verified.At)}"),
        ]),
        new Part.Paragraph("Ces coordonnées sont celles qui ont été vérifiées avant la préparation du versement et scellées avec le lot\u202F: le compte payé est celui-ci. La plateforme ne recueille pas d’image du relevé d’identité bancaire\u202F: cet état en tient lieu."),
    ]);

    public static Paper Certificate(PaymentOrders orders, PaymentOrder order, LineEvidence evidence) => Of(orders, order, "Certificat de paiement", "Établi d’après le registre",
    [
        new Part.Fields(
        [
            new("Bénéficiaire", order.Payee), new("Dossier", order.Number), new("Objet", order.Words), new("Montant", French.Amount(order.Line.Amount)), new("Compte d’imputation", orders.State.Origin.Account),
            .. order.DecidedOn is { } decided ? [new Labelled("Décision du", French.Date(decided))] : Array.Empty<Labelled>(),
            .. order.AgreedOn is { } agreed ? [new Labelled("Acte en vigueur depuis le", French.Date(agreed))] : Array.Empty<Labelled>(),
        ]),
        new Part.Heading(1, "Pièces vérifiées"),
        order.Evidence.IsEmpty ? new Part.Paragraph("Le programme ne demande aucune pièce particulière pour ce versement.") : new Part.Items([.. order.Evidence.Select(EvidenceNames.Words)]),
        new Part.Heading(1, "Préparation et approbation"),
        new Part.Items([$"Préparé par {Said(evidence.Prepared)}.", .. evidence.Approved.Select(one => $"Approuvé par {Said(one)}.")]),
        new Part.Paragraph("Qui prépare un versement certifie avoir vérifié les pièces ci-dessus\u202F; personne n’approuve ce qu’il a préparé."),
    ]);

    private static string Said(AttestedBy? one) => one is null ? "une personne qui n’est plus connue" : $"{one.By}, le {French.Meeting(one.At)}";

    private static Paper Of(PaymentOrders orders, PaymentOrder order, string title, string under, ImmutableArray<Part> parts) =>
        new($"{title} – {order.Line.Line}", new Letterhead(orders.Funder, [orders.Definition.Title]), [new Part.Title(title, under), .. parts]) { Reference = $"Paiement {order.Line.Line}" };
}
