using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>Nobody has come in for years: coming in once is enough.</summary>
public sealed record DisuseLetter(DateOnly From) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Home);

    protected override Prose Subject => $"Votre compte sera effacé le {From}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Personne ne s’est connecté à votre compte depuis plus de {French.Number(Disuse.Months / 12)} ans. Il sera effacé le {From}, avec votre nom et votre adresse électronique."),
        Text("Pour le garder, il suffit de vous connecter avant ce jour. Sinon, vous n’avez rien à faire. Les dossiers de votre organisme ne sont pas effacés avec votre compte."),
    ];
}
