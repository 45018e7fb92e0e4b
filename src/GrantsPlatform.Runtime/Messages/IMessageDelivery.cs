namespace GrantsPlatform.Runtime.Messages;

/// <summary>Hands mails to whatever carries them. Delivering the same Message-ID again may repeat the mail, and nothing else.</summary>
public interface IMessageDelivery
{
    /// <exception cref="UndeliverableMessageException">Will never be accepted: an operator is asked at once. Any other exception is tried again later.</exception>
    Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <summary><paramref name="MessageId"/> without its angle brackets.</summary>
public sealed record OutgoingMail(string MessageId, Address To, string Subject, string Text);

/// <summary>Whom mails come from.</summary>
public sealed record Sender(string Name, string Mail);

public sealed class UndeliverableMessageException(string message) : Exception(message);
