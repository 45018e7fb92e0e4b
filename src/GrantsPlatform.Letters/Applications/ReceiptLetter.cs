using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The acknowledgement of receipt (code des relations entre le public et l’administration, R112-5): what came, when, who answers, and what silence means.</summary>
public sealed record ReceiptLetter(FileFacts File, DateTimeOffset At, string Hash, DateOnly? SilentOn) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Receipt);

    protected override Prose Subject => "Accusé de réception de votre dossier";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous avons reçu le dossier présenté par {Applicant} pour l’appel à projets « {Call} »."),
        Fields([("Dossier", Number), .. Project(), ("Date de réception", Instant(At)), ("Empreinte du dossier (SHA-256)", Hash)]),
        Text("L’empreinte prouve ce que vous avez déposé : conservez ce message. Le contenu déposé est gardé mot pour mot."),
        Together(Heading("Le service chargé de votre dossier"), new Block.Service(Funder)),
        .. Silence(),
    ];

    protected override IEnumerable<Block> Closing() => [Signature()];

    private IEnumerable<(string Label, string Value)> Project() => File.Project is { } title ? [("Projet", title)] : [];

    private IEnumerable<Block> Silence()
    {
        if (SilentOn is not { } day) return [];
        return
        [
            Together(Heading("Si vous ne recevez pas de réponse"), Mention($"Si vous n’avez pas reçu de réponse le {day}, votre demande sera considérée comme refusée (refus implicite). Si nous vous demandons des compléments, ce délai ne courra qu’à compter de leur réception.")),
            RemedyWords.OfSilence(File.Call),
        ];
    }
}
