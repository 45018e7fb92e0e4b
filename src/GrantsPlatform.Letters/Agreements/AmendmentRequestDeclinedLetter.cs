using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The act stays as it is.</summary>
public sealed record AmendmentRequestDeclinedLetter(FileFacts File, Said Reason) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre demande d’avenant n’est pas acceptée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Vous avez demandé un avenant à la convention passée avec {Applicant} (appel à projets « {Call} »). Cette demande n’est pas acceptée."),
        Motive(Reason),
        Text("La convention s’applique sans changement. Vous pouvez présenter une autre demande."),
    ];
}
