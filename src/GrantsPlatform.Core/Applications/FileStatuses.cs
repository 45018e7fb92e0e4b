namespace GrantsPlatform.Core.Applications;

/// <summary>Values of the status that lists of files filter by, and totals are grouped by; permanent. See <see cref="PhaseWords.Status(Phase)"/>.</summary>
public static class FileStatuses
{
    public const string Draft = "draft";
    public const string Lapsed = "lapsed";
    public const string Submitted = "submitted";
    public const string AwaitingComplement = "awaiting-complement";
    public const string Eligible = "eligible";
    public const string Ineligible = "ineligible";
    public const string UnderReview = "under-review";
    public const string Ready = "ready";
    public const string Awarded = "awarded";
    public const string Rejected = "rejected";
    public const string WaitingList = "waiting-list";
    public const string Deferred = "deferred";
    public const string Withdrawn = "withdrawn";
    public const string Cancelled = "cancelled";
}
