using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>A file is entrusted to somebody.</summary>
public sealed record InstructorAssignedLetter(FileFacts File) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un dossier vous est confié";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier {Number}, présenté par {Applicant} (appel à projets « {Call} ») vous est confié pour instruction.", "Si vous avez un lien d’intérêts avec ce porteur de projet, déclarez-le avant toute lecture : le dossier sera confié à une autre personne."),
    ];
}
