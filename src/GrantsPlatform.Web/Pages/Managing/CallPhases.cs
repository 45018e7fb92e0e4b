using GrantsPlatform.Core.Calls;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>Phases of a call as tags show them.</summary>
public static class CallPhases
{
    public static string Words(CallPhase phase) => CallWords.Of(phase) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    public static Tone ToneOf(CallPhase phase) => phase switch
    {
        CallPhase.Open => Tone.Success,
        CallPhase.Scheduled or CallPhase.InSelection or CallPhase.Decided => Tone.Info,
        CallPhase.Cancelled => Tone.Error,
        _ => Tone.Neutral,
    };
}
