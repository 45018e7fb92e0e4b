using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Consultations;

public abstract record ConsultationCommand : Command;

/// <summary>Asks somebody without an account the same question about each of these files of one call, by one mail; shows them these answers of each and nothing else.</summary>
[SentAs("ask-outside-opinion")]
public sealed record AskOutsideOpinion(ImmutableArray<string> Applications, ImmutableArray<string> Fields, string Name, string Mail, string Question, DateOnly DueOn)
    : ConsultationCommand, IBegins
{
    public ImmutableArray<string> Applications { get; init; } = Applications.OrEmpty();
    public ImmutableArray<string> Fields { get; init; } = Fields.OrEmpty();

    /// <summary>Of files in several départements: only those who are granted all of them.</summary>
    public Scope ScopeIn(Facts facts)
    {
        var scopes = Applications.Where(StreamId.IsKey).Select(file => facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(file))?.Scope).OfType<Scope>().ToList();
        return scopes.Count == 0 || scopes.Any(scope => scope.Programme != scopes[0].Programme) ? Scope.Platform
            : new Scope(scopes[0].Programme, scopes.Any(scope => scope.Departement != scopes[0].Departement) ? null : scopes[0].Departement, []);
    }
}

/// <summary>By whoever holds the link: yes, no, or words alone, on one of the files, once. <paramref name="Upload"/> goes with it, where there is one.</summary>
[SentAs("give-outside-opinion")]
public sealed record GiveOutsideOpinion(string Application, OutsideView View, string Words, UploadRef? Upload = null) : ConsultationCommand;

/// <summary>Erases the file that came with the opinion on one of the files, with the header's reason; the opinion and its words stay.</summary>
[SentAs("erase-outside-upload")]
public sealed record EraseOutsideUpload(string Application) : ConsultationCommand;

/// <summary>The link opens nothing any more.</summary>
[SentAs("withdraw-outside-opinion")]
public sealed record WithdrawOutsideOpinion : ConsultationCommand;

/// <summary>The file has been erased: what was said of it goes, and once none of the files is left, who was asked and what.</summary>
[SentAs("erase-opinion")]
public sealed record EraseOpinion(string Application) : ConsultationCommand;
