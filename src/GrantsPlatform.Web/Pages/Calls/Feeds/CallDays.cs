using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>The days of a call that people put into their calendar.</summary>
public static class CallDays
{
    // From the beginning of the last day: at nine in the morning one week and two days before.
    private static readonly TimeSpan[] BeforeClosing = [TimeSpan.FromHours(7 * 24 - 9), TimeSpan.FromHours(2 * 24 - 9)];

    /// <param name="changed">The version of the call, and when it came about.</param>
    public static IEnumerable<CalendarDay> Of(PublicCall call, (long Version, DateTimeOffset At) changed, string address)
    {
        var cancelled = call.Standing == CallStanding.Cancelled;
        yield return new CalendarDay(
            $"{call.Id}-ouverture@appels-a-projets", call.FirstDay, $"Ouverture\u202F: {call.Title}",
            $"Les dossiers peuvent être déposés du {French.Date(call.FirstDay)} au {French.Date(call.LastDay)} inclus.\n{call.Definition.Funder.Name}",
            address, changed.At, changed.Version, cancelled, []);
        yield return new CalendarDay(
            $"{call.Id}-cloture@appels-a-projets", call.LastDay, $"Dernier jour\u202F: {call.Title}",
            $"Dernier jour pour déposer un dossier\u202F: le {French.Deadline(call.ClosesAt)}.\n{call.Definition.Funder.Name}",
            address, changed.At, changed.Version, cancelled, cancelled ? [] : BeforeClosing);
        if (call.Definition.Calendar is { OperationFrom: { } from })
            yield return new CalendarDay(
                $"{call.Id}-debut@appels-a-projets", from, $"Début des actions\u202F: {call.Title}",
                $"Premier jour des actions financées.\n{call.Definition.Funder.Name}", address, changed.At, changed.Version, cancelled, []);
    }
}
