namespace GrantsPlatform.Serverless.Names;

/// <summary>Queues of the storage account. What cannot be handled after several attempts is moved by the host to a queue of the same name with "-poison".</summary>
public static class QueueNames
{
    /// <summary>Streams that have something to do: <see cref="Lives.SignalText"/>.</summary>
    public const string Signals = "signals";

    /// <summary>Messages to people, by reference: <see cref="Lives.MailText"/>.</summary>
    public const string Mails = "mails";

    /// <summary>Documents to be made, by reference: <see cref="Lives.MailText"/>.</summary>
    public const string Documents = "documents";

    public const string PoisonedSignals = Signals + "-poison";
    public const string PoisonedMails = Mails + "-poison";
    public const string PoisonedDocuments = Documents + "-poison";

    public static IReadOnlyList<string> All { get; } = [Signals, Mails, Documents, PoisonedSignals, PoisonedMails, PoisonedDocuments];
}
