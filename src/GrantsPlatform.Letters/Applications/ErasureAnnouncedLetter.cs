using GrantsPlatform.Core.Applications;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>What is kept no longer goes on a day that leaves time to take it away.</summary>
public sealed record ErasureAnnouncedLetter(FileFacts File, DateOnly From, KeptAs As, DateOnly? Instead = null) : LetterToApplicant(File)
{
    protected override Prose Subject => As == KeptAs.Draft ? (Prose)$"Votre brouillon sera effacé le {From}" : $"Votre dossier sera effacé le {From}";

    protected override IEnumerable<Block> Body() =>
    [
        As == KeptAs.Draft
            ? Text($"Le dossier que {Applicant} avait commencé pour l’appel à projets « {Call} » n’a pas été déposé. Le règlement de l’appel fixe combien de temps un brouillon est conservé : ce temps s’achève, et le brouillon sera effacé le {From}, avec ses pièces jointes.")
            : Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » a été conservé aussi longtemps que le prévoit le règlement de l’appel. Il sera effacé le {From}, avec ses pièces jointes et les échanges auxquels il a donné lieu."),
        .. Instead is { } before ? [Text($"Cette date remplace le {before}, que nous vous avions annoncé.")] : Array.Empty<Block>(),
        Text("Vous n’avez rien à faire. Si vous voulez garder ce qu’il contient, enregistrez-le sur votre ordinateur avant ce jour : il ne pourra plus être retrouvé ensuite.", "Si ce dossier doit être conservé plus longtemps, par exemple parce qu’un litige est en cours, écrivez-nous avant ce jour."),
    ];
}
