using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>The password is another: whoever did it may be somebody else.</summary>
public sealed record PasswordChangedLetter(DateTimeOffset At) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.ForgottenPassword);

    protected override Prose Subject => "Votre mot de passe a été modifié";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le mot de passe de votre compte a été modifié le {Instant(At)}. Les autres connexions en cours ont été fermées."),
        Text("Si ce n’est pas vous, demandez aussitôt un nouveau mot de passe, puis prévenez l’administrateur de la plateforme."),
    ];
}
