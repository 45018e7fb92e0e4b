using System.Collections.Immutable;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Hands mails to whatever carries them. Delivering the same Message-ID again may repeat the mail, and nothing else.</summary>
public interface IMessageDelivery
{
    /// <exception cref="MessageTooLargeException">It is larger than whoever carries it, or whoever gets it, takes.</exception>
    /// <exception cref="UndeliverableMessageException">Will never be accepted: an operator is asked at once. Any other exception is tried again later.</exception>
    Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation);
}

/// <param name="MessageId">Without its angle brackets.</param>
/// <param name="Letter">The code of the letter, "decision-awarded": it names nobody.</param>
public sealed record OutgoingMail(string MessageId, string Letter, Address To, string Subject, string Text)
{
    public ImmutableArray<MailFile> Files { get; init; } = [];
}

/// <summary>A file that goes with a mail, with its content.</summary>
public sealed record MailFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>Whom mails come from.</summary>
public sealed record Sender(string Name, string Mail);

/// <param name="message">What was answered, in the words of whatever carries mails: it may name the address.</param>
public class UndeliverableMessageException(string message) : Exception(message);

/// <summary>A smaller one might be taken.</summary>
public sealed class MessageTooLargeException(string message) : UndeliverableMessageException(message);
