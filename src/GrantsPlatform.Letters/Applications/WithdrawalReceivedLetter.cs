using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The acknowledgement of a withdrawal.</summary>
public sealed record WithdrawalReceivedLetter(FileFacts File, DateTimeOffset At) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre dossier est retiré";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » a été retiré à la demande de votre organisme."),
        Fields(("Date du retrait", Instant(At))),
        Text("Le dossier ne sera plus examiné. Si une aide lui avait été accordée, vous y avez renoncé. Ce que vous avez saisi reste consultable."),
        Text("Si cette demande ne vient pas de vous, prévenez-nous sans attendre."),
    ];
}
