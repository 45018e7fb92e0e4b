using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The refusal of a file that does not meet the rules.</summary>
public sealed record FoundIneligibleLetter(FileFacts File, IneligibilityFacts Why) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Decision);

    protected override Prose Subject => "Votre dossier n’est pas éligible";

    protected override IEnumerable<Block> Body() =>
    [
        Together(
            Text($"Le dossier présenté par {Applicant} a été examiné au regard des conditions de l’appel à projets « {Call} ». Il ne peut pas être retenu pour l’instruction :"),
            new Block.Items(Why.Rules), new Block.Paragraph([Why.Explanation])),
        RemedyWords.Of(File.Call),
    ];

    protected override IEnumerable<Block> Closing() => ClosingByPhone();
}
