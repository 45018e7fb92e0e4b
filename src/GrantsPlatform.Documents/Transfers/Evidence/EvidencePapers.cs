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

    private static Paper Of(PaymentOrders orders, PaymentOrder order, string title, string under, ImmutableArray<Part> parts) =>
        new($"{title} – {order.Line.Line}", new Letterhead(orders.Funder, [orders.Definition.Title]), [new Part.Title(title, under), .. parts]) { Reference = $"Paiement {order.Line.Line}" };
}
