using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>How what is kept and erased is named in addresses and shown.</summary>
public static class PurgePages
{
    public static string CodeOf(KeptAs how) => how switch
    {
        KeptAs.Draft => "brouillons",
        KeptAs.Refused => "refuses",
        KeptAs.Awarded => "retenus",
        _ => throw new InvalidOperationException($"{how} has no code."),
    };

    public static KeptAs? Read(string code) => Enum.GetValues<KeptAs>().Cast<KeptAs?>().FirstOrDefault(how => CodeOf(how.GetValueOrDefault()) == code);

    /// <summary>From when the delay runs.</summary>
    public static string Since(KeptAs how) => how switch
    {
        KeptAs.Draft => "après la clôture",
        KeptAs.Refused => "après la décision",
        KeptAs.Awarded => "après le dernier versement",
        _ => throw new InvalidOperationException($"{how} has no words."),
    };

    /// <param name="refusal">What the file itself answers now.</param>
    public static string FateOf(DueFile file, Refusal? refusal) =>
        refusal is not null ? $"Conservé\u202F: {refusal.Message}"
        : file.IsOnHold ? "Conservé\u202F: sa conservation est prolongée."
        : file.ErasableFrom is { } from ? $"Effacement annoncé pour le {French.Date(from)}"
        : file.As == KeptAs.Draft ? "Effacé, s’il ne l’est pas de lui-même auparavant"
        : "Effacé";

    public static Tone ToneOf(PurgePhase phase) => phase switch
    {
        PurgePhase.Warning or PurgePhase.Erasing => Tone.Info,
        PurgePhase.Waiting or PurgePhase.Stopped => Tone.Warning,
        PurgePhase.Ended => Tone.Success,
        _ => throw new InvalidOperationException($"{phase} has no tone."),
    };

    public static (string Words, Tone Tone) Of(PurgedEnd end) => end switch
    {
        PurgedEnd.Awaited => ("En attente", Tone.Neutral),
        PurgedEnd.Warned => ("Porteur averti", Tone.Info),
        PurgedEnd.Erased => ("Effacé", Tone.Success),
        PurgedEnd.Kept => ("Conservé", Tone.Warning),
        _ => throw new InvalidOperationException($"{end} has no words."),
    };
}
