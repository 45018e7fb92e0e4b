using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>Something has changed about the second step of signing in.</summary>
public sealed record SecondFactorLetter(SecondFactorChange Change, DateTimeOffset At) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Password);

    protected override Prose Subject => "Validation en deux étapes";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{What} C’était le {Instant(At)}."),
        Text("Si ce n’est pas vous, changez aussitôt votre mot de passe, puis prévenez l’administrateur de la plateforme."),
    ];

    private string What => Change switch
    {
        SecondFactorChange.Activated => "La validation en deux étapes est maintenant active.",
        SecondFactorChange.Removed => "La validation en deux étapes a été retirée.",
        SecondFactorChange.RecoveryCodeUsed => "Un code de secours a servi à vous connecter.",
        _ => throw new InvalidOperationException($"{Change} has no sentence."),
    };
}
