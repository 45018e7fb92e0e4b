using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Complements;

/// <summary>The acknowledgement of complements, with the day on which silence refuses from now on.</summary>
public sealed record ComplementReceivedLetter(FileFacts File, DateTimeOffset At, string Hash, DateOnly? SilentOn) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Receipt);

    protected override Prose Subject => "Vos compléments sont bien reçus";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Nous avons reçu les compléments que vous avez envoyés pour le dossier présenté par {Applicant} (appel à projets « {Call} »). L’instruction du dossier reprend."),
        Fields(("Date de réception", Instant(At)), ("Empreinte du dossier complété (SHA-256)", Hash)),
        .. Silence(),
    ];

    private IEnumerable<Block> Silence() => SilentOn is { } day
        ? [Mention($"Si vous n’avez pas reçu de réponse le {day}, votre demande sera considérée comme refusée. Cette date remplace celle de l’accusé de réception du dossier ; les voies de recours qu’il indique restent les mêmes.")]
        : [];
}
