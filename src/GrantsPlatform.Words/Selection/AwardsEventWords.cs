using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class AwardsEventWords
{
    public static string Of(AwardsEvent happened, INames names) => happened switch
    {
        AwardsOpened e => $"Enveloppe ouverte\u202F: {French.Amount(e.Total)}",
        StrandToppedUp e => $"Volet «\u00A0{names.Strand(e.Strand)}\u00A0» abondé de {French.Amount(e.Amount)} ({e.Source})",
        FileEntered e => $"Dossier présenté à la commission\u202F: {names.File(e.Candidate.Application)}",
        RecusalNoted e => $"Déport\u202F: {names.Person(e.Person)}, pour le dossier de {names.File(e.Application)}",
        FileWithdrawn e => $"Dossier retiré\u202F: {names.File(e.Application)}, {French.Amount(e.Released.Sum(line => line.Amount))} libérés",
        DecisionVoided e => $"Décision à reprendre\u202F: {names.File(e.Application)}, {names.Person(e.Person)} s’étant déporté après avoir délibéré",
        FileReopened e => $"Dossier à décider de nouveau, après recours\u202F: {names.File(e.Application)}",
        DecisionTakenBack e => $"Décision annulée en séance\u202F: {names.File(e.Application)}",
        DecisionsTold e => $"Décisions notifiées aux porteurs\u202F: {French.Count(e.Applications.Length, "dossier")}",
        ThresholdExcepted e => $"Dérogation au seuil\u202F: {names.File(e.Application)}{CodeWords.Exception(e.Exception, names)}",
        ScenarioSaved e => $"Scénario «\u00A0{e.Name}\u00A0» enregistré ({French.Count(e.Proposals.Length, "dossier")})",
        ScenarioRemarked e => $"Remarques du scénario «\u00A0{e.Name}\u00A0» enregistrées",
        ScenarioDropped e => $"Scénario «\u00A0{e.Name}\u00A0» supprimé",
        ScenarioChosen e => $"Scénario «\u00A0{e.Name}\u00A0» choisi comme liste de travail",
        DecisionTaken e =>
            $"{names.File(e.Application)}\u202F: {PhaseWords.Of(e.Outcome)}{CodeWords.Rank(e.Rank)}{CodeWords.Amount(e.Granted)}"
            + $"{CodeWords.Overruns(e.Overruns, names)}{CodeWords.Exception(e.Exception, names)}{CodeWords.Deliberation(e, names)}",
        _ => throw EventWords.None(happened),
    };
}
