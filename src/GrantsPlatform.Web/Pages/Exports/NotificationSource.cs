using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Committees;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What a session has decided, and how far its notification is.</summary>
internal sealed class NotificationSource() : ListSource(ExportedList.Notifications, "notifications", "/commissions/{session}/notifications/tableur", Door.Session, "session")
{
    public override async Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) =>
        await asked.Queries.AskAsync(new SessionToSee(asked.Of ?? ""), asked.Viewer, cancellation).ConfigureAwait(false) is { } seen
            ? await asked.OpenAsync(
                new DecisionsOfSession(seen.Id), found => new SheetDownload($"notifications-{seen.Id}", Head(seen), found.Lines.Length, found.Lines.Select(line => Row(line, seen.Zone)).ToAsyncEnumerable()), cancellation).ConfigureAwait(false)
            : null;

    /// <summary>Files are stepped back from call by call, and the call is the session's.</summary>
    public override MarkOfSight Sight(string? of) => new(null) { InEveryCall = true };

    private static SheetHead Head(SeenCommittee seen) =>
        new("Notifications", [new("Dossier"), new("Porteur", 50), new("Décision", 25), new("Accordé"), new("Notification", 40), new("Notifiée le")])
        {
            Notes = [new("Liste", $"Commission du {French.Meeting(seen.State.Plan.StartsAt, seen.Zone)}, {seen.CallTitle}")],
        };

    private static ImmutableArray<Cell> Row(NotificationLine line, Zone zone) =>
    [
        Cell.Of(line.File.Number), Cell.Of(line.File.Applicant), Cell.Of(PhaseWords.Of(line.Outcome)), line.Granted == Money.Zero ? Cell.Empty : Cell.Of(line.Granted),
        Cell.Of(SessionPhases.Of(line, zone).Words), Cell.Of(line.At is { } at ? zone.DayOf(at) : null),
    ];
}
