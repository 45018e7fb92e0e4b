using System.Collections.Frozen;

namespace GrantsPlatform.Core.Accounts;

/// <summary>What a mail is about, for those who want fewer of them.</summary>
public enum Topic
{
    /// <summary>Decisions, receipts, requests, acts, money, whatever starts or ends a delay or asks for one's own work: always sent.</summary>
    Binding,

    /// <summary>Notices ahead of a day that is known already.</summary>
    Reminders,

    /// <summary>Notices of messages that wait on the platform.</summary>
    Messages,

    /// <summary>What is good to know, and asks for nothing.</summary>
    News,
}

/// <summary>The one table of what each message is about, by the code of its template. A test names a template without a line.</summary>
public static class MessageTopics
{
    private static readonly FrozenDictionary<string, Topic> Table = new (Topic Topic, string[] Templates)[]
    {
        (Topic.Binding,
        [
            "already-registered", "agreement-active", "agreement-sent", "agreement-signed", "agreement-terminated", "amendment-active", "amendment-sent",
            "appeal-receipt", "appeal-received", "appeal-refused", "appeal-refused-by-silence", "appeal-to-committee", "appeal-unanswered", "appeal-upheld", "appeal-upheld-eligibility",
            "call-cancelled", "colleague-invited", "complement-answered", "complement-lapsed", "complement-received", "complement-received-open", "complement-reminder", "complement-requested",
            "deadline-moved", "decision-awarded", "decision-deferred", "decision-rejected", "decision-waiting-list", "deposit-to-validate", "draft-lapsed", "eligibility-reopened", "entitlement-awarded", "entitlement-rejected", "found-ineligible",
            "instalment-paid", "instalment-rejected", "instructor-assigned", "mail-change", "mail-change-asked", "mail-confirmation", "overpayment-found", "partner-consent", "partner-consent-declined", "password-changed", "password-reset", "receipt", "receipt-open",
            "recovery-completed", "recovery-dropped", "recovery-lapsed", "recovery-letter", "recovery-order", "recovery-reply", "recovery-revised", "recovery-reply-period-ended",
            "recovery-to-order", "recovery-written-off", "reopened-late", "report-accepted", "report-late", "report-missing", "report-receipt", "report-returned",
            "report-submitted", "session-convened", "sign-in-locked", "totp-changed", "silence-period-ended", "withdrawal-received", "withdrawn",
        ]),
        (Topic.Reminders, ["agreement-reminder", "document-expiring", "report-reminder", "submission-reminder"]),
        (Topic.Messages, ["message-from-applicant", "message-from-service"]),
        (Topic.News, ["activity-told"]),
    }.SelectMany(line => line.Templates.Select(template => (template, line.Topic))).ToFrozenDictionary(line => line.template, line => line.Topic);

    public static IEnumerable<string> Templates => Table.Keys;

    public static bool MayBeMuted(Topic topic) => topic != Topic.Binding;

    /// <summary>What nobody has classed is binding: a mail too many does less harm than one too few.</summary>
    public static Topic Of(string template) => Table.GetValueOrDefault(template, Topic.Binding);
}
