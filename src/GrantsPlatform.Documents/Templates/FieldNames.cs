namespace GrantsPlatform.Documents.Templates;

/// <summary>Names that no letter's record holds, and endings that its names take.</summary>
internal static class FieldNames
{
    /// <summary>An amount, written out.</summary>
    public const string InWords = ".en_lettres";

    /// <summary>What the rows add up to.</summary>
    public const string Total = ".total";

    /// <summary>There is more than one row.</summary>
    public const string Several = ".plusieurs";

    /// <summary>Of rows that are one text each.</summary>
    public const string Entry = "texte";

    public const string Subject = "objet";
    public const string Day = "date";
    public const string Recipient = "destinataire";
    public const string Remedies = "voies_de_recours";
    public const string Mentions = "mentions_legales";
    public const string Service = "service_charge_du_dossier";
    public const string Contact = "dossier_et_contact";
    public const string Body = "texte_du_courrier";

    public const string ActBody = "texte_de_l_acte";
    public const string CertificateBody = "texte_du_certificat";
}
