using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>
/// Silence on a request refuses it after the time that the programme's law sets, in France two months; for an incomplete file the time begins
/// when the pieces have come. An answer ends it, whatever is decided later, unless an appeal reopens the request; to put a file off is no answer.
/// </summary>
public static class Silence
{
    /// <summary>The last day on which an answer still comes before silence does; null where silence means nothing.</summary>
    public static DateOnly? EndsOn(this Known known, DateTimeOffset completeSince) => EndsOn(known.Silence, completeSince);

    public static DateOnly? EndsOn(SilenceTerms terms, DateTimeOffset completeSince) => terms is { Means: SilenceMeaning.Refusal, Months: { } months }
        ? ParisTime.DayOf(completeSince).AddMonths(months)
        : null;

    /// <summary>Whether an applicant who is told of the outcome has been answered.</summary>
    internal static bool IsAnswer(Outcome outcome) => outcome != Outcome.Deferred;

    /// <summary>Null where no answer is awaited, or where the end has been noted already.</summary>
    internal static DateTimeOffset? EndsAt(Known known) => LastDay(known) is { } last ? ParisTime.EndOf(last) : null;

    internal static Response Tick(Known known, Context context) =>
        LastDay(known) is { } last && ParisTime.EndOf(last) <= context.At ? new SilencePeriodEnded(last) : Response.Nothing;

    private static DateOnly? LastDay(Known known) =>
        known is
        {
            CompleteSince: { } since, SilenceNoted: false, Answered: false,
            Phase: Phase.Submitted or Phase.Eligible or Phase.UnderReview or Phase.Ready or Phase.Decided,
        }
            ? known.EndsOn(since)
            : null;
}
