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

    public static Tone ToneOf(JobPhase phase) => phase switch
    {
        JobPhase.Prepared => Tone.Neutral,
        JobPhase.Running or JobPhase.Stopping => Tone.Info,
        JobPhase.Ended => Tone.Success,
        JobPhase.Dropped => Tone.Warning,
        _ => throw new InvalidOperationException($"{phase} has no tone."),
    };
}
