using System.Collections.Frozen;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Host.Printing.Words;

/// <summary>Kinds of objects as a French reader names them; a test names every kind without a word.</summary>
internal static class KindWords
{
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        [AccountState.Kind] = "compte",
        [ApplicationState.Kind] = "dossier",
        [AssessmentState.Kind] = "instruction",
        [AwardsState.Kind] = "enveloppe",
        [CallState.Kind] = "appel à projets",
        [KeyState.Kind] = "valeur unique",
        [OperatorTaskState.Kind] = "tâche",
        [OrganisationState.Kind] = "organisme",
        [ProgrammeState.Kind] = "programme",
        [SessionState.Kind] = "séance",
    }.ToFrozenDictionary();

    public static string Of(string kind) => All.GetValueOrDefault(kind, kind);
}
