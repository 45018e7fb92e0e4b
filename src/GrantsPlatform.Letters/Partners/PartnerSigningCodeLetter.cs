using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>A code that shows that whoever signs for a partner reads the mails of the account.</summary>
public sealed record PartnerSigningCodeLetter(FileFacts File, string Code, DateTimeOffset ExpiresAt) : PartnerLetter(File)
{
    protected override Prose Subject => "Votre code pour signer";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Pour signer au nom de votre organisme le texte de {Applicant} (dossier {Number}), recopiez ce code sur la page de votre part dans le projet : {Code}"),
        Text($"Il est valable jusqu’au {Instant(ExpiresAt)}, pour ce seul texte. Ne le communiquez à personne, même au service qui suit le dossier."),
        Text("Si vous n’avez pas demandé à signer, ne faites rien, et prévenez l’administrateur de la plateforme."),
    ];
}
