using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>A call with the rules it follows, as anybody may see it.</summary>
public sealed record PublicCall(
    string Id, string Title, CallStanding Standing, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, ProgrammeDefinition Definition)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>The last day on which files may be submitted.</summary>
    public DateOnly LastDay => ParisTime.DayOf(ClosesAt.AddTicks(-1));

    public DateOnly FirstDay => ParisTime.DayOf(OpensAt);

    /// <summary>The programme's title where it says more than the call's own.</summary>
    public string? Subtitle => Words(Definition.Title).IsSubsetOf(Words(Title)) ? null : Definition.Title;

    public bool IsOpen => Standing == CallStanding.Open;

    public bool ClosesSoon(DateTimeOffset now) => IsOpen && ClosesAt - now <= Soon;

    private static HashSet<string> Words(string title) =>
        [.. new string([.. French.Fold(title).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
