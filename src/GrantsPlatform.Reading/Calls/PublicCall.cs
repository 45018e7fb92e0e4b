using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Calls;

/// <summary>A call with the rules it follows, as anybody may see it.</summary>
public sealed record PublicCall(
    string Id, string Title, CallStanding Standing, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, ProgrammeDefinition Definition)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>The last day on which files may be submitted.</summary>
    public DateOnly LastDay => Zone.LastDayBefore(ClosesAt);

    public DateOnly FirstDay => Zone.DayOf(OpensAt);

    /// <summary>By whose clocks it opens and closes.</summary>
    public Zone Zone => Definition.Calendar.Clocks;

    /// <summary>"9 mai 2025 inclus", "9 mai 2025 à 12 h 00".</summary>
    public string Until => French.Until(ClosesAt, Zone);

    /// <summary>The programme's title where it says more than the call's own.</summary>
    public string? Subtitle => Words(Definition.Title).IsSubsetOf(Words(Title)) ? null : Definition.Title;

    public bool IsOpen => Standing == CallStanding.Open;

    public bool ClosesSoon(DateTimeOffset now) => IsOpen && ClosesAt - now <= Soon;

    private static HashSet<string> Words(string title) =>
        [.. new string([.. French.Fold(title).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
