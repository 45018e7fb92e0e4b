using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>How far away an instant is, as people say it: by days of the calendar, by hours on the last one.</summary>
public static class TimeLeft
{
    /// <summary>"encore 4 jours", "clôture demain soir", "dernier jour : encore 5 heures".</summary>
    public static string ToClosing(DateTimeOffset closesAt, DateTimeOffset now, Zone zone)
    {
        var days = zone.LastDayBefore(closesAt).DayNumber - zone.DayOf(now).DayNumber;
        if (days >= 2) return $"encore {French.Count(days, "jour")}";
        if (days == 1)
        {
            var wall = zone.Wall(closesAt);
            return wall.TimeOfDay == TimeSpan.Zero ? "clôture demain à minuit" : $"clôture demain à {wall.Hour}\u00A0h\u00A0{wall:mm}";
        }
        var left = closesAt - now;
        return left.TotalMinutes < 1 ? "clôture dans un instant"
            : left.TotalHours < 1 ? $"dernier jour\u202F: encore {French.Count((long)left.TotalMinutes, "minute")}"
            : $"dernier jour\u202F: encore {French.Count((long)left.TotalHours, "heure")}";
    }

    /// <summary>"ouverture demain", "ouverture dans 12 jours".</summary>
    public static string ToOpening(DateTimeOffset opensAt, DateTimeOffset now, Zone zone)
    {
        var days = zone.DayOf(opensAt).DayNumber - zone.DayOf(now).DayNumber;
        return days switch
        {
            <= 0 => "ouverture aujourd’hui",
            1 => "ouverture demain",
            _ => $"ouverture dans {French.Count(days, "jour")}",
        };
    }
}
