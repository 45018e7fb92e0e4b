using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Drafts;

public static class ClockWords
{
    /// <summary>"14 h 05": the time of day in Paris, where the day is today's.</summary>
    public static string Of(DateTimeOffset at)
    {
        var wall = ParisTime.Wall(at);
        return $"{wall.Hour}\u00A0h\u00A0{wall:mm}";
    }
}
