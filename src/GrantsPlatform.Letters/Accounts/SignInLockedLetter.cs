using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>Too many attempts have failed.</summary>
public sealed record SignInLockedLetter(DateTimeOffset Until, bool KnownBrowser) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.SignIn);

    protected override Prose Subject => "Connexion bloquée pour un temps";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Plusieurs tentatives de connexion à votre compte ont échoué. La connexion est bloquée jusqu’au {Instant(Until)}{Where}."),
        Text("Si ces tentatives étaient les vôtres, connectez-vous depuis un navigateur déjà utilisé pour ce compte, attendez, ou demandez un nouveau mot de passe depuis la page de connexion."),
        Text("Si ce n’est pas vous, choisissez un mot de passe long, que vous n’utilisez nulle part ailleurs, et activez la validation en deux étapes."),
    ];

    private string Where => KnownBrowser ? " depuis les navigateurs déjà utilisés pour ce compte" : " depuis les navigateurs qui ne s’y sont jamais connectés";
}
