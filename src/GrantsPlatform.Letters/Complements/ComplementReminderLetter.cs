using System.Collections.Immutable;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>What was asked for has not come yet.</summary>
public sealed record ComplementReminderLetter(FileFacts File, ImmutableArray<string> Wanted, DateTimeOffset DueAt) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Complement);

    protected override Prose Subject => "Rappel : des compléments sont attendus";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Nous attendons toujours les compléments demandés pour le dossier présenté par {Applicant} :"), new Block.Items(Wanted)),
        Text($"Répondez avant le {Deadline(DueAt)}. Passé cet instant, le dossier sera examiné en l’état."),
    ];
}
