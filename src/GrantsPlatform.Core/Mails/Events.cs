using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

public abstract record MailEvent : Event;

/// <summary>Whatever carries mails has taken it. <paramref name="ContentHash"/> is that of the bytes of the erasable record <see cref="MailWords.Record"/>.</summary>
[StoredAs("mail.sent")]
public sealed record MailSent(MailFacts Facts, string ContentHash, int Attempt, DateTimeOffset At) : MailEvent;

/// <summary>It was not taken, and is tried again. <paramref name="AnswerHash"/> is that of the erasable record <see cref="MailState.Answer"/>.</summary>
[StoredAs("mail.put-off")]
public sealed record MailPutOff(MailFacts Facts, string ContentHash, string? AnswerHash, int Attempt, DateTimeOffset At) : MailEvent;

/// <summary>It will never be taken.</summary>
[StoredAs("mail.refused")]
public sealed record MailRefused(MailFacts Facts, string ContentHash, string? AnswerHash, int Attempt, DateTimeOffset At) : MailEvent;

/// <summary>It was tried as often as is reasonable; a person has been asked.</summary>
[StoredAs("mail.given-up")]
public sealed record MailGivenUp(MailFacts Facts, string ContentHash, string? AnswerHash, int Attempt, DateTimeOffset At) : MailEvent;

[StoredAs("mail.words-erased")]
public sealed record MailWordsErased(DateTimeOffset At) : MailEvent;
