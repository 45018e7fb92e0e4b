using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Paying;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>Everything that the certificate of one payment says, fact by fact: what its document is written from, and what templates name.</summary>
/// <param name="Reference">Of the payment in its batch.</param>
/// <param name="Instalment">The payment and its payee.</param>
/// <param name="Account">That it is charged to.</param>
/// <param name="Evidence">What was verified; <paramref name="NoEvidence"/> is a sentence in its place.</param>
/// <param name="PreparedBy">Who, and when.</param>
public sealed record CertificateSaid(
    Funder Funder, string Programme, string Batch, string Reference, string Number, string Payee, string? Siret, string Instalment, Money Amount, string Account,
    DateOnly? DecidedOn, DateOnly? AgreedOn, ImmutableArray<string> Evidence, string? NoEvidence, string PreparedBy, ImmutableArray<string> Approved)
{
    internal static CertificateSaid Of(PaymentOrders orders, PaymentOrder order, LineEvidence evidence) => new(
        orders.Definition.Funder, orders.Definition.Title, orders.Batch, order.Line.Line, order.Number, order.Payee, order.Siret, order.Words, order.Line.Amount, orders.State.Origin.Account,
        order.DecidedOn, order.AgreedOn, [.. order.Evidence.Select(EvidenceNames.Words)],
        order.Evidence.IsEmpty ? "Le programme ne demande aucune pièce particulière pour ce versement." : null, WhoAndWhen(evidence.Prepared), [.. evidence.Approved.Select(WhoAndWhen)]);

    private static string WhoAndWhen(AttestedBy? one) => one is null ? "une personne qui n’est plus connue" : $"{one.By}, le {French.Meeting(one.At)}";
}
