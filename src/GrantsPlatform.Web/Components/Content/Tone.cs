namespace GrantsPlatform.Web.Components;

/// <summary>What a notice or a tag means at a glance; the words say it too.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Error,
}

internal static class ToneCss
{
    public static string Css(this Tone tone) => "tone-" + tone.ToString().ToLowerInvariant();
}
