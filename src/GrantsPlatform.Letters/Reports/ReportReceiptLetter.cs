using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>The acknowledgement of a report.</summary>
public sealed record ReportReceiptLetter(FileFacts File, string Report, DateTimeOffset At, string Hash) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre bilan est transmis";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le bilan « {Report} », certifié par votre représentant légal, a été reçu le {Instant(At)}."),
        Fields(("Empreinte du contenu", Hash)),
        Text("Le service l’examine. S’il manque une précision, seules les rubriques concernées vous seront renvoyées."),
    ];
}
