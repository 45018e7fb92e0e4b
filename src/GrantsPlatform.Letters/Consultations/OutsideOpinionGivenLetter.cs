using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Consultations;

/// <summary>To whoever asked: the opinion has come.</summary>
public sealed record OutsideOpinionGivenLetter(FileFacts File) : LetterToInstruction(File)
{
    protected override Prose Subject => "Un avis extérieur est arrivé";

    protected override IEnumerable<Block> Body() => [Text($"L’avis que vous aviez demandé sur le dossier {Number} présenté par {Applicant} (« {Call} ») est donné. Vous le lisez sur la page du dossier.")];
}
