using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>At the address that an account wants to have from now on.</summary>
public sealed record MailChangeLetter(string Link, DateTimeOffset ExpiresAt) : LetterToPerson
{
    public override Destination? LeadsTo => null;

    protected override Prose Subject => "Confirmez votre nouvelle adresse électronique";

    protected override IEnumerable<Block> Body() =>
    [
        Text("Vous avez demandé que votre compte sur la plateforme des appels à projets porte désormais cette adresse. Pour la confirmer, connectez-vous à ce compte, puis suivez ce lien :"),
        new Block.Link(Link),
        Text($"Ce lien est valable jusqu’au {Instant(ExpiresAt)}. D’ici là, votre adresse reste la même."),
        Text("Si vous n’avez rien demandé, ne faites rien : cette adresse ne sera rattachée à aucun compte."),
    ];
}
