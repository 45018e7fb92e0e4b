using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Appeals;

public enum AppealPhase { Received, UnderExamination, Upheld, Refused, RefusedBySilence }

public abstract record AppealState
{
    public const string Kind = FileTie.Appeal;

    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : AppealState;

    /// <summary>The latest appeal: a later decision on the file can be appealed against anew.</summary>
    public sealed record Known(AppealReceived Appeal, AppealPhase Phase) : AppealState, IScoped, IPublishes<LivesUnder>, IPublishes<FileTie>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Appeal.Programme, Appeal.Revision);

        FileTie IPublishes<FileTie>.Published => new(IsOpen);

        public bool IsOpen => Phase is AppealPhase.Received or AppealPhase.UnderExamination;

        public Scope Scope => new(Appeal.Programme, Appeal.Departement, [Appeal.Organisation]);
    }
}

public static class AppealWords
{
    public static string Of(AppealPhase phase) => phase switch
    {
        AppealPhase.Received => "reçu",
        AppealPhase.UnderExamination => "en cours d’examen",
        AppealPhase.Upheld => "accueilli",
        AppealPhase.Refused => "rejeté",
        AppealPhase.RefusedBySilence => "rejeté par le silence gardé",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };
}
