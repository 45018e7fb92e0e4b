using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words.Next;

public static class NextOfAppeal
{
    public static IEnumerable<Awaited> Of(AppealState.Known appeal) => appeal.Phase switch
    {
        AppealPhase.Received => [new("l’examen du recours", "la chefferie de service ou le responsable de programme")],
        AppealPhase.UnderExamination => [new($"la réponse au recours, au plus tard le {French.Date(appeal.Appeal.SilentUntil)}", "la chefferie de service")],
        AppealPhase.Upheld => [new("l’inscription du dossier à une séance, pour une nouvelle décision", "le secrétariat de la commission")],
        AppealPhase.Refused or AppealPhase.RefusedBySilence => [],
        _ => throw new InvalidOperationException($"{appeal.Phase} has no next step laid down."),
    };
}
