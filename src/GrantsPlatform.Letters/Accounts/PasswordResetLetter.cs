using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>The way back in for whoever has lost the password.</summary>
public sealed record PasswordResetLetter(string Link, DateTimeOffset ExpiresAt) : LetterToPerson
{
    public override Destination? LeadsTo => null;

    protected override Prose Subject => "Choisissez un nouveau mot de passe";

    protected override IEnumerable<Block> Body() =>
    [
        Text("Un nouveau mot de passe a été demandé pour votre compte. Pour le choisir, suivez ce lien :"),
        new Block.Link(Link),
        Text($"Ce lien est valable jusqu’au {Instant(ExpiresAt)} et ne sert qu’une fois. Ne le transmettez à personne."),
        Text("Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même."),
    ];
}
