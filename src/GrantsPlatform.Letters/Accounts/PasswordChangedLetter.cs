using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Letters.Accounts;

/// <summary>The password is another: whoever did it may be somebody else.</summary>
public sealed record PasswordChangedLetter(DateTimeOffset At) : LetterToPerson
{
    protected override Prose Subject => "Votre mot de passe a été modifié";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le mot de passe de votre compte a été modifié le {Instant(At)}. Les autres connexions en cours ont été fermées."),
        Text("Si ce n’est pas vous, demandez aussitôt un nouveau mot de passe depuis la page de connexion, puis prévenez l’administrateur de la plateforme."),
    ];
}
