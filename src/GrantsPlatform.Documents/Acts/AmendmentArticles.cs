using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using static GrantsPlatform.Documents.Acts.ActParts;
using static GrantsPlatform.Documents.Templates.PaperPlaces;

namespace GrantsPlatform.Documents.Acts;

/// <summary>An amendment as what it changes, and the amounts as they are with it; the rest of the agreement stays as it was signed.</summary>
internal sealed class AmendmentArticles(AmendmentSaid said)
{
    private ActSaid Act => said.Act;

    public IEnumerable<Part> All() =>
    [
        new Part.Title(Act.Title, Act.Call),
        .. Parties(Act),
        Text($"vu la convention attributive de subvention entrée en vigueur le {said.SignedOn} ;"),
        File(Act),
        Agreed(),
        new Part.Heading(1, "Article 1 – Objet de l’avenant"),
        Text($"Le présent avenant n° {said.Rank} modifie la convention comme l’article 2 le précise. Il ne remet pas en cause l’objet de l’action{Act.Project}."),
        new Part.Heading(1, "Article 2 – Ce que l’avenant modifie"),
        new Part.Grid("Différences avec le texte en vigueur", [new("Point", 5), new("Aujourd’hui", 4), new("Avec l’avenant", 4)], [.. said.Changes.Select(change => ImmutableArray.Create(change.What, change.Before, change.After))]),
        new Part.Heading(1, "Article 3 – Montants et versements, avenant compris"),
        Text($"L’action se déroule du {Act.From} au {Act.To}. Le financeur contribue pour un montant maximal de {AmountInWords.Beside(Act.Amounts.Sum(one => one.Amount))}, réparti comme suit."),
        Amounts(Act),
        If("versements", Payments(Act)),
        new Part.Heading(1, "Article 4 – Autres stipulations"),
        Text($"Les autres stipulations de la convention, et ses annexes en ce que les articles 2 et 3 ne modifient pas, demeurent inchangées. L’avenant prend effet à la date de sa signature par les deux parties et fait partie de la convention."),
        .. Signed(Act),
    ];
}
