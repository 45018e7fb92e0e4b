using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;

namespace GrantsPlatform.Words;

/// <summary>Mails that the platform sent, and what became of them.</summary>
public static class MailWordsInFrench
{
    public static string Of(MailEvent happened) => happened switch
    {
        MailSent e => $"Courriel envoyé\u202F: {LetterTitles.Of(e.Facts.Letter)}",
        MailPutOff e => $"Envoi remis à plus tard\u202F: {LetterTitles.Of(e.Facts.Letter)}",
        MailRefused e => $"Courriel refusé par le service d’envoi\u202F: {LetterTitles.Of(e.Facts.Letter)}",
        MailGivenUp e => $"Envoi abandonné après {French.Count(e.Attempt, "essai")}\u202F: {LetterTitles.Of(e.Facts.Letter)}",
        MailWordsErased => "Texte du courriel effacé",
        _ => throw EventWords.None(happened),
    };

    public static string Of(MailState.Known mail) => $"{Of(mail.End)} le {French.Meeting(mail.At)}";

    public static string Of(MailEnd end) => end switch
    {
        MailEnd.Sent => "envoyé",
        MailEnd.PutOff => "remis à plus tard",
        MailEnd.Refused => "refusé",
        MailEnd.GivenUp => "abandonné",
        _ => throw new InvalidOperationException($"{end} has no word."),
    };
}
