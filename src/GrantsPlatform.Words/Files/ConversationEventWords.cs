using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class ConversationEventWords
{
    public static string Of(ConversationEvent happened) => happened switch
    {
        MessagePosted e => $"Message n°\u00A0{e.Number} {(e.From == Side.Applicant ? "du porteur" : "du service")}{(e.Uploads > 0 ? $" ({French.Count(e.Uploads, "fichier joint", "fichiers joints")})" : "")}",
        MessagesRead e => $"Messages lus par {(e.Side == Side.Applicant ? "le porteur" : "le service")}, jusqu’au n°\u00A0{e.UpTo}",
        _ => throw EventWords.None(happened),
    };
}
