using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>An account of the plan. A line may stand on a group (two digits) or on one of its accounts.</summary>
public sealed record BudgetAccount(BudgetSide Side, string Code, string Label);

/// <summary>A kind of funder under account 74.</summary>
public sealed record SubsidySource(string Code, string Label);

/// <summary>The accounts of the common application form for grants to associations (plan of the CERFA form), with French labels.</summary>
public static class BudgetPlan
{
    /// <summary>The source that stands for the grant asked for in the file itself.</summary>
    public const string Requested = "requested";

    public const string SubsidyAccount = "74";

    /// <summary>"62 Autres services extérieurs"; of an account that the plan does not know, its code.</summary>
    public static string NameOf(string expense) =>
        Accounts.FirstOrDefault(account => account.Side == BudgetSide.Expense && account.Code == expense) is { } known ? $"{known.Code} {known.Label}" : expense;

    public static ImmutableArray<BudgetAccount> Accounts { get; } =
    [
        .. Side(BudgetSide.Expense,
            ("60", "Achats"), ("601", "Prestations de services"), ("602", "Matières et fournitures"), ("606", "Autres fournitures"),
            ("61", "Services extérieurs"), ("613", "Locations"), ("615", "Entretien et réparation"), ("616", "Assurance"), ("618", "Documentation"),
            ("62", "Autres services extérieurs"), ("622", "Rémunérations intermédiaires et honoraires"), ("623", "Publicité, publications"),
            ("625", "Déplacements, missions"), ("626", "Frais postaux et de télécommunications"), ("627", "Services bancaires"), ("628", "Autres services divers"),
            ("63", "Impôts et taxes"), ("631", "Impôts et taxes sur rémunérations"), ("635", "Autres impôts et taxes"),
            ("64", "Charges de personnel"), ("641", "Rémunérations du personnel"), ("645", "Charges sociales"), ("647", "Autres charges de personnel"),
            ("65", "Autres charges de gestion courante"), ("66", "Charges financières"), ("67", "Charges exceptionnelles"),
            ("68", "Dotations aux amortissements, provisions et engagements"), ("69", "Impôt sur les bénéfices"), ("indirect", "Charges indirectes affectées à l’action")),
        .. Side(BudgetSide.Income,
            ("70", "Ventes de produits et prestations"), ("73", "Dotations et produits de tarification"), (SubsidyAccount, "Subventions d’exploitation"),
            ("75", "Autres produits de gestion courante"), ("76", "Produits financiers"), ("77", "Produits exceptionnels"),
            ("78", "Reprises sur amortissements et provisions"), ("79", "Transferts de charges")),
        .. Side(BudgetSide.InKindExpense,
            ("860", "Secours en nature"), ("861", "Mise à disposition gratuite de biens"), ("862", "Prestations"), ("864", "Personnel bénévole")),
        .. Side(BudgetSide.InKindIncome,
            ("870", "Bénévolat"), ("871", "Prestations en nature"), ("875", "Dons en nature")),
    ];

    public static ImmutableArray<SubsidySource> Subsidies { get; } =
    [
        new(Requested, "Subvention demandée dans ce dossier"),
        new("state", "État"), new("region", "Région"), new("departement", "Département"), new("epci", "Intercommunalité (EPCI)"),
        new("communes", "Communes"), new("social-bodies", "Organismes sociaux"), new("european-funds", "Fonds européens"),
        new("asp", "Agence de services et de paiement"), new("other-public-bodies", "Autres établissements publics"), new("private", "Aides privées"),
    ];

    private static IEnumerable<BudgetAccount> Side(BudgetSide side, params (string Code, string Label)[] accounts) =>
        accounts.Select(account => new BudgetAccount(side, account.Code, account.Label));
}
