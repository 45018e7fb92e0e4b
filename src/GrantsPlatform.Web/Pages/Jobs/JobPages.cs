using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>How ends of jobs are shown and named in addresses.</summary>
public static class JobPages
{
    public static string CodeOf(DeedEnd end) => end switch
    {
        DeedEnd.Done => "fait",
        DeedEnd.Unchanged => "inchange",
        DeedEnd.Refused => "refuse",
        DeedEnd.Failed => "echec",
        _ => throw new InvalidOperationException($"{end} has no code."),
    };

    public static DeedEnd? EndOf(string? code) => Enum.GetValues<DeedEnd>().Cast<DeedEnd?>().FirstOrDefault(end => CodeOf(end.GetValueOrDefault()) == code);

    public static (string Words, Tone Tone) Of(DeedEnd end) => end switch
    {
        DeedEnd.Done => ("Fait", Tone.Success),
        DeedEnd.Unchanged => ("Rien à faire", Tone.Neutral),
        DeedEnd.Refused => ("Refusé", Tone.Warning),
        DeedEnd.Failed => ("En échec", Tone.Error),
        _ => throw new InvalidOperationException($"{end} has no words."),
    };

    /// <summary>In the place of an object that is not its reader's to see.</summary>
    public const string Unseen = "Un dossier que vous ne voyez pas, ou plus";

    /// <summary>Why it ended so; null: nothing is to be said of it, or not to this reader.</summary>
    public static string? WhyOf(JobLine line) => line switch
    {
        { Object.Title: null, Result.Message: not null } => null,
        { Result: { Message: { } why, Remedy: var remedy } } => $"{why} {remedy}",
        { Result.End: DeedEnd.Unchanged } => "C’était déjà ainsi.",
        { Result.End: DeedEnd.Failed } => "La plateforme n’a pas pu le faire. Recommencez plus tard, ou ouvrez le dossier.",
        _ => null,
    };

    public static Tone ToneOf(JobPhase phase) => phase switch
    {
        JobPhase.Prepared => Tone.Neutral,
        JobPhase.Running or JobPhase.Stopping => Tone.Info,
        JobPhase.Ended => Tone.Success,
        JobPhase.Dropped => Tone.Warning,
        _ => throw new InvalidOperationException($"{phase} has no tone."),
    };
}
