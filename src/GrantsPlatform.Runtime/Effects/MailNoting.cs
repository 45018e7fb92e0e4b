using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Outbox;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Notes what became of each mail, as an event of its own stream. It stands beside the sending and never in its way: a mail that has left is not sent again
/// because it could not be noted.
/// </summary>
internal sealed class MailNoting(CommandBus bus, RuntimeOptions options)
{
    private const int LongestAnswer = 500;

    public Task SentAsync(SentMail mail) => NoteAsync(mail, MailEnd.Sent, null);

    /// <param name="answer">Of whatever carries mails.</param>
    public Task RefusedAsync(SentMail mail, string answer) => NoteAsync(mail, MailEnd.Refused, answer);

    /// <summary>To be tried again, unless it was the last attempt.</summary>
    public Task FailedAsync(SentMail mail, string answer) => NoteAsync(mail, mail.Attempt < options.Messages.Attempts ? MailEnd.PutOff : MailEnd.GivenUp, answer);

    private async Task NoteAsync(SentMail mail, MailEnd end, string? answer)
    {
        var facts = new MailFacts(mail.Message.Code, mail.Message.About, mail.To.AccountId, options.KeyOfAddress(mail.To.Mail))
        {
            HasAccount = mail.To.HasAccount, Application = mail.Application, Organisation = mail.Organisation,
        };
        var words = new MailWords(mail.To.Name, mail.To.Mail, mail.Letter.Kept?.Subject ?? "", mail.Letter.Kept?.Text ?? "");
        var note = new NoteMail(facts, words, end, mail.Attempt, answer is { Length: > LongestAnswer } ? answer[..LongestAnswer] : answer);
        try
        {
            // The mail has left, or has not, whoever stops the program now.
            await bus.SendAsync(MailState.IdOf(mail.Id), note, new CommandHeader(EffectId.Part(mail.Id, $"mail-{mail.Attempt}"), Actor.Policy), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            options.OnFault($"noting the mail of {mail.Id}", cause);
        }
    }
}

/// <summary>A mail to one person, at one of its attempts.</summary>
/// <param name="Id">The effect's, or its part's: one mail has one, however often it is tried.</param>
internal sealed record SentMail(string Id, Message Message, Address To, WrittenLetter Letter, int Attempt)
{
    public string? Application { get; init; }

    public string? Organisation { get; init; }
}
