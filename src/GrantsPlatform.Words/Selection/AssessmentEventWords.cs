using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class AssessmentEventWords
{
    public static string Of(AssessmentEvent happened, INames names) => happened switch
    {
        InstructorAssigned e => $"Dossier de {names.File(e.Application)} confié à\u202F: {names.Person(e.Person)}",
        AssessmentSaved e => $"Grille enregistrée ({French.Count(e.Scores.Count, "note")})",
        OpinionGiven e => $"Avis {CodeWords.Of(e.Opinion.Opinion)} rendu ({French.Number(e.Opinion.Score)} sur 100)",
        _ => throw EventWords.None(happened),
    };
}
