using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>
/// Silence on a request refuses it after two months (code des relations entre le public et l’administration, L231-4); for an
/// incomplete file the time begins when the pieces have come.
/// </summary>
public static class Silence
{
    private const int Months = 2;

    /// <summary>The last day on which an answer still comes before silence does.</summary>
    public static DateOnly EndsOn(DateTimeOffset completeSince) => ParisTime.DayOf(completeSince).AddMonths(Months);

    /// <summary>Null where no answer is awaited, or where the end has been noted already.</summary>
    internal static DateTimeOffset? EndsAt(Known known) =>
        known is
        {
            CompleteSince: { } since, SilenceNoted: false,
            Phase: Phase.Submitted or Phase.Eligible or Phase.UnderReview or Phase.Ready or Phase.Decided { Notified: false },
        }
            ? ParisTime.EndOf(EndsOn(since))
            : null;

    internal static Decision Tick(Known known, Context context) =>
        EndsAt(known) is { } end && end <= context.At ? new SilencePeriodEnded(EndsOn(known.CompleteSince!.Value)) : Decision.Nothing;
}
