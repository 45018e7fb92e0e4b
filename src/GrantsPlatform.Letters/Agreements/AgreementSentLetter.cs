using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The act is to be signed by the grantee.</summary>
public sealed record AgreementSentLetter(FileFacts File) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre convention est à signer";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La convention d’attribution de la subvention accordée à {Applicant} dans le cadre de l’appel à projets « {Call} » est prête."),
        Text("Elle doit être lue, puis signée, par le représentant légal de votre organisme ou, si le programme le permet, par une personne qui en a reçu délégation. Aucun versement n’est possible avant la signature des deux parties."),
    ];
}
