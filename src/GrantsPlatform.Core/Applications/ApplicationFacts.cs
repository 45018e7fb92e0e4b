using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

/// <summary>What others know of a file: whose it is and under which call, how far it has come, what was sent and who has stepped back from it.</summary>
/// <param name="Receipt">Null before the submission.</param>
public sealed record ApplicationFacts(DraftStarted Origin, Phase Phase, Receipt? Receipt, ImmutableSortedSet<string> Recused, ImmutableSortedDictionary<string, LevelOpinion> Opinions)
{
    /// <summary>Nothing of it can be read any more, and nothing written.</summary>
    public bool IsErased { get; init; }

    /// <summary>At which levels it was instructed.</summary>
    public ImmutableSortedSet<string> Levels { get; init; } = [];

    public string Call => Origin.Call;

    public string? Departement => Receipt?.Dossier.Departement;

    public Scope Scope => new(Origin.Programme, Departement, [Origin.Organisation]);

    /// <summary>A recused person does not see the file any more, from preparation on.</summary>
    public bool MayBeSeenBy(string person) => !Recused.Contains(person);

    internal static ApplicationFacts Of(ApplicationState.Known file) => new(file.Origin, file.Phase, file.Receipt, file.Recused, file.Opinions)
    {
        IsErased = file.Erased is not null,
        Levels = [.. file.Instructors.Keys, .. file.Opinions.Keys],
    };
}
