using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Calendars;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>The dates of a call that people put into their calendar.</summary>
public static class CallDays
{
    /// <summary>At nine in the morning, so many days before the last one.</summary>
    private static readonly (int Days, TimeOnly At)[] BeforeClosing = [(7, new TimeOnly(9, 0)), (2, new TimeOnly(9, 0))];

    /// <param name="changed">The version of the call, and when it came about.</param>
    public static IEnumerable<CalendarEntry> Of(PublicCall call, (long Version, DateTimeOffset At) changed, string address)
    {
        var cancelled = call.Standing == CallStanding.Cancelled;
        yield return new CalendarEntry(
            $"{call.Id}-ouverture@appels-a-projets", new EntryTime.Day(call.FirstDay), $"Ouverture\u202F: {call.Title}",
            $"Les dossiers peuvent être déposés du {French.Date(call.FirstDay)} au {call.Until}.\n{call.Definition.Funder.Name}",
            address, changed.At, changed.Version, cancelled, []);
        yield return new CalendarEntry(
            $"{call.Id}-cloture@appels-a-projets", new EntryTime.Instant(call.ClosesAt), $"Clôture du dépôt\u202F: {call.Title}",
            $"Les dossiers doivent être reçus avant le {French.Deadline(call.ClosesAt, call.Zone)}.\n{call.Definition.Funder.Name}",
            address, changed.At, changed.Version, cancelled,
            cancelled ? [] : [.. BeforeClosing.Select(one => call.Zone.At(call.LastDay.AddDays(-one.Days), one.At))]);
        if (call.Definition.Calendar is { OperationFrom: { } from })
            yield return new CalendarEntry(
                $"{call.Id}-debut@appels-a-projets", new EntryTime.Day(from), $"Début des actions\u202F: {call.Title}",
                $"Premier jour des actions financées.\n{call.Definition.Funder.Name}", address, changed.At, changed.Version, cancelled, []);
    }
}
