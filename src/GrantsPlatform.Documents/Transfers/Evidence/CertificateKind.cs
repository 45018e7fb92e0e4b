using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Templates;

namespace GrantsPlatform.Documents.Transfers.Evidence;

/// <summary>The certificate that goes to whoever pays with each payment. A programme may set it in its own way.</summary>
public sealed record CertificateKind() : PaperKind(
    "payment-certificate", typeof(CertificateSaid), ["reference", "dossier", "organisme_paye", "montant", "compte", "pieces", "prepare_par", "approbations"])
{
    public static CertificateKind Certificate { get; } = new();

    internal override string Whole => FieldNames.CertificateBody;

    internal override Paper Set(object said) => CertificatePaper.Of((CertificateSaid)said);

    /// <param name="template">Null: as the platform words it.</param>
    internal byte[] Write(CertificateSaid said, byte[]? template) =>
        template is null ? Word.WordFile.Of(PaperOf(said)) : TemplateFilling.Fill(template, FactsOf(said), $"{Title} {said.Reference}");
}
