using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>
/// A reminder that had to wait for the mail server may name a day that has moved since, or ask for what has come meanwhile. It is let go:
/// whoever moved the day has told it, and whoever sent the piece knows. Letters of any other kind say what happened, and stay true.
/// </summary>
internal static class Outdated
{
    public static async ValueTask<bool> IsAsync(Message message, IReads reads, CancellationToken cancellation) => (message.Template, message.About.Kind) switch
    {
        ("submission-reminder" or "deadline-moved", ApplicationState.Kind) =>
            await reads.ReadAsync<ApplicationState>(message.About, cancellation).ConfigureAwait(false) is ApplicationState.Known file
            && !Names(message, "closesAt", await ClosingOfAsync(file, reads, cancellation).ConfigureAwait(false), file.Zone),
        ("complement-reminder", ApplicationState.Kind) =>
            await reads.ReadAsync<ApplicationState>(message.About, cancellation).ConfigureAwait(false) is ApplicationState.Known file
            && !Names(message, "dueAt", file.Phase is Phase.AwaitingComplement awaiting ? awaiting.Request.DueAt : null, file.Zone),
        ("report-reminder" or "report-late", ReportState.Kind) =>
            await reads.ReadAsync<ReportState>(message.About, cancellation).ConfigureAwait(false) is ReportState.Known report
            && message.Values.TryGetValue("dueOn", out var said) && said != (report.DueOn is { } day ? French.Date(day) : null),
        ("agreement-reminder", ApplicationState.Kind) =>
            await reads.ReadAsync<AgreementState>(AgreementState.IdOf(message.About.Key), cancellation).ConfigureAwait(false) is AgreementState.Known agreement
            && agreement.Pending is not { Signature: null },
        _ => false,
    };

    /// <summary>The call's calendar is the truth, also for a file that has not heard of it yet; null where nothing is to be submitted any more.</summary>
    private static async ValueTask<DateTimeOffset?> ClosingOfAsync(ApplicationState.Known file, IReads reads, CancellationToken cancellation)
    {
        if (file.Phase is not Phase.Draft) return null;
        return await reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) is CallState.Known call
            ? (file with { ClosesAt = call.ClosesAt }).Deadline
            : file.Deadline;
    }

    private static bool Names(Message message, string place, DateTimeOffset? instant, Zone zone) =>
        instant is { } at && message.Values.TryGetValue(place, out var said) && said == French.Deadline(at, zone);
}
