using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>Whoever opens an account shows that the address is theirs.</summary>
public sealed record MailConfirmationLetter(string Link, DateTimeOffset ExpiresAt) : LetterToPerson
{
    public override Destination? LeadsTo => null;

    protected override Prose Subject => "Confirmez votre adresse électronique";

    protected override IEnumerable<Block> Body() =>
    [
        Text("Un compte a été ouvert avec cette adresse sur la plateforme des appels à projets. Pour la confirmer, suivez ce lien et saisissez le mot de passe de ce compte :"),
        new Block.Link(Link),
        Text($"Ce lien est valable jusqu’au {Instant(ExpiresAt)}. Un compte dont l’adresse n’est pas confirmée est effacé."),
        Text("Si vous n’avez rien demandé, ne faites rien : personne n’entrera dans ce compte."),
    ];
}
