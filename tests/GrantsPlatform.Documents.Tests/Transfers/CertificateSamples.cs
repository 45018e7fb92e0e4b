using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Tests.Acts;
using GrantsPlatform.Documents.Transfers.Evidence;

namespace GrantsPlatform.Documents.Tests.Transfers;

/// <summary>Certificates of a payment to an imagined association, as rich and as poor as they come.</summary>
internal static class CertificateSamples
{
    public static CertificateSaid Whole { get; } = new(
        ActSamples.Whole.Funder, "Programme d’exemple", "lot-7", "lot-7-0002", "AAP25-0042", "Association d’exemple", "99900001100018", "Avance, Association d’exemple", Money.FromEuros(16_000.50m), "6574",
        new DateOnly(2025, 6, 3), new DateOnly(2025, 9, 1), ["convention signee", "relevé d’identité bancaire"], null, "Camille Exemple, le 3 mars 2026 à 10\u00A0h",
        ["Dominique Exemple, le 4 mars 2026 à 9\u00A0h", "Claude Exemple, le 5 mars 2026 à 9\u00A0h"]);

    /// <summary>Nothing that could be left out.</summary>
    public static CertificateSaid Bare { get; } = Whole with
    {
        Siret = null, DecidedOn = null, AgreedOn = null, Evidence = [], NoEvidence = "Le programme ne demande aucune pièce particulière pour ce versement.", Approved = [],
    };
}
