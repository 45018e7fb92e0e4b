using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>At the address that still holds: whoever asked may be somebody else.</summary>
public sealed record MailChangeAskedLetter(DateTimeOffset At) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Account);

    protected override Prose Subject => "Une autre adresse électronique a été demandée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le {Instant(At)}, une autre adresse électronique a été demandée pour votre compte. Elle remplacera celle-ci une fois confirmée."),
        Text("Si ce n’est pas vous, changez aussitôt votre mot de passe, puis prévenez l’administrateur de la plateforme."),
    ];
}
