namespace GrantsPlatform.Runtime.Effects;

/// <summary>Codes of tasks that do not come from a refusal. Permanent, like those of refusals.</summary>
public static class TaskCodes
{
    public const string DeliveryFailed = "delivery.failed";
    public const string EffectUnreadable = "effect.unreadable";
    public const string NotWritten = "message.not-written";
    public const string NoRecipient = "message.no-recipient";
    public const string Undeliverable = "message.undeliverable";
    public const string DeadlineFailed = "deadline.failed";
    public const string DeadlineStuck = "deadline.stuck";

    /// <summary>A document took the process with it, at each attempt.</summary>
    public const string DocumentInterrupted = "document.interrupted";

    /// <summary>Lists, totals or deadlines are not what the events give.</summary>
    public const string ViewsDiffer = "views.differ";

    /// <summary>Somebody has paused everything, and nobody has resumed it.</summary>
    public const string EffectsPaused = "effects.paused";

    /// <summary>A queue gave up: see the host of which it is.</summary>
    public const string SignalPoisoned = "queue.signal-poisoned";
    public const string MailPoisoned = "queue.mail-poisoned";
    public const string DocumentPoisoned = "queue.document-poisoned";
}
