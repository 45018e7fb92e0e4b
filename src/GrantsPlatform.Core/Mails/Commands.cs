using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

public abstract record MailCommand : Command;

/// <summary>A mail was handed over, or could not be: what it was, as it left, and what became of it at the attempt of that number.</summary>
/// <param name="Answer">Of whatever carries mails; null where it took the mail.</param>
[SentAs("note-mail")]
public sealed record NoteMail(MailFacts Facts, MailWords Words, MailEnd End, int Attempt, string? Answer = null) : MailCommand;

/// <summary>What it said, and to whom, is erased: the person it was written to is, or the file that it was about.</summary>
[SentAs("erase-mail")]
public sealed record EraseMail : MailCommand;
