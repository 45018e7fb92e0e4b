using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>Somebody tried to open an account with an address that has one, and was told nothing.</summary>
public sealed record AlreadyRegisteredLetter(DateTimeOffset At) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.SignIn);

    protected override Prose Subject => "Vous avez déjà un compte";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le {Instant(At)}, quelqu’un a voulu ouvrir un compte avec cette adresse, qui en a déjà un."),
        Text("S’il s’agit de vous, connectez-vous ; si vous avez oublié votre mot de passe, demandez-en un nouveau depuis la page de connexion."),
        Text("Si ce n’est pas vous, ne faites rien : rien n’a été modifié et rien n’a été révélé."),
    ];
}
