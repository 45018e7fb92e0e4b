namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>Who looks at pages.</summary>
internal static class Lane
{
    public const string Nobody = "nobody";

    /// <summary>With a password of their own, in no organisation.</summary>
    public const string Alone = "alone";

    public const string Drafter = "p-rencontres-et-loisirs";
    public const string Director = "p-rencontres-et-loisirs-direction";
    public const string Preparer = "p-ml-des-collines";
    public const string Consortium = Journeys.Consortium.Lead;
    public const string Awarded = "p-groupe-sos-aude-direction";
    public const string Rejected = "p-jeunesse-corbieres";
    public const string Withdrawn = "p-clef-des-champs";
    public const string Claimed = "p-un-toit-en-ternois-direction";
    public const string Partner = "p-ml-aude-direction";
    public const string Questioned = "p-habitat-jeunes-cote-direction";
    public const string Agent = "p-instruction";
    public const string Head = "p-chefferie";
    public const string Manager = "p-responsable";
    public const string Regional = "p-dr";
    public const string Scorer = "p-dd-34";
    public const string Administrator = "p-administration";
    public const string Auditor = "p-audit";
    public const string Secretary = "p-secretariat";
    public const string Chair = "p-presidence";
    public const string Member = "p-membre-1";
    public const string Payer = "p-paiement";
    public const string Officer = "p-ordonnateur";

    public static readonly string[] Personas =
    [
        Drafter, Director, Preparer, Consortium, Awarded, Rejected, Withdrawn, Claimed, Partner, Questioned, Agent, Scorer, Head, Manager, Regional, Administrator, Auditor, Secretary, Chair, Member, Payer, Officer,
    ];
}
