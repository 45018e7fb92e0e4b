using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>The grantee had until then to answer.</summary>
public sealed record ReplyPeriodEndedLetter(FileFacts File, Money Amount, DateOnly ReplyUntil) : LetterToInstruction(File)
{
    protected override Prose Subject => "Le délai de réponse est terminé";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le délai laissé à {Applicant} pour répondre au sujet du trop-perçu de {Amount} (dossier {Number}) a pris fin le {ReplyUntil}.", "Confirmez ou abandonnez la demande de reversement."),
    ];
}
