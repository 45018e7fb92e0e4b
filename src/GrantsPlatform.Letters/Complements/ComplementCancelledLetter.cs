using System.Collections.Immutable;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>A request for complements was a mistake: nothing is to be sent any more.</summary>
public sealed record ComplementCancelledLetter(FileFacts File, ImmutableArray<string> Wanted, Said Reason) : LetterToApplicant(File)
{
    protected override Prose Subject => "La demande de compléments est annulée";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Nous vous avions demandé, pour le dossier présenté par {Applicant} (appel à projets « {Call} »), de compléter :"), new Block.Items(Wanted)),
        Motive(Reason),
        Text($"Vous n’avez rien à envoyer. L’instruction du dossier reprend là où elle en était, et le délai au terme duquel le silence vaut refus court comme si rien n’avait été demandé."),
    ];
}
