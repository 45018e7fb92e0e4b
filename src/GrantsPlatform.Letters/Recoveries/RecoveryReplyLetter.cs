using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>The grantee has answered.</summary>
public sealed record RecoveryReplyLetter(FileFacts File, Money Amount) : LetterToInstruction(File)
{
    protected override Prose Subject => "Une réponse est arrivée sur un trop-perçu";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} a répondu au sujet du trop-perçu de {Amount} (dossier {Number}, « {Call} »).", "Lisez ses observations, puis confirmez ou abandonnez la demande de reversement."),
    ];
}
