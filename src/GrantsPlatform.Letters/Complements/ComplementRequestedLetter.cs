using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>What the file lacks, and until when it may come.</summary>
public sealed record ComplementRequestedLetter(FileFacts File, ComplementFacts Asked, DateTimeOffset DueAt) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Complement);

    protected override Prose Subject => "Des compléments sont nécessaires";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Pour instruire le dossier présenté par {Applicant} (appel à projets « {Call} »), nous vous demandons de compléter :"), new Block.Items(Asked.Wanted)),
        new Block.Quoted("Ce qui manque", Asked.Missing),
        Text($"Seules ces parties sont rouvertes. Répondez avant le {Deadline(DueAt)}. Le délai au terme duquel le silence vaut refus ne court qu’à compter de votre réponse."),
    ];
}
