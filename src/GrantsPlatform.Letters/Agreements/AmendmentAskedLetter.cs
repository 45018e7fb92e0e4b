using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>A grantee asks for an amendment.</summary>
public sealed record AmendmentAskedLetter(FileFacts File) : LetterToService(File)
{
    protected override Prose Subject => "Un bénéficiaire demande un avenant";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} demande un avenant à sa convention (dossier {Number}, appel à projets « {Call} »)."),
        Text("Sa demande se lit sur la page de la convention : proposez l’avenant, ou refusez en disant pourquoi. La convention actuelle s’applique jusque-là."),
    ];
}
