using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>A code that shows that whoever signs reads the mails of the account.</summary>
public sealed record SigningCodeLetter(FileFacts File, string Code, DateTimeOffset ExpiresAt) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre code pour signer";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Pour signer le texte qui vous a été envoyé au nom de {Applicant}, recopiez ce code sur la page de la convention : {Code}"),
        Text($"Il est valable jusqu’au {Instant(ExpiresAt)}, pour ce seul texte. Ne le communiquez à personne, même au service qui suit votre dossier."),
        Text("Si vous n’avez pas demandé à signer, ne faites rien, et prévenez l’administrateur de la plateforme."),
    ];
}
