using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Conversations;

public sealed record ConversationUnknown() : Refusal(RefusalKind.NotFound, "conversation.unknown",
    "Aucun échange n’est possible sur ce dossier.", "Revenez à la liste des dossiers.");

public sealed record ConversationClosed() : Refusal(RefusalKind.WrongState, "conversation.closed",
    "L’appel à projets est annulé et le dossier n’a pas été déposé\u202F: les échanges sont clos.", "Écrivez au service dont l’adresse figure sur la page de l’appel.");

public sealed record MessageEmpty() : Refusal(RefusalKind.Invalid, "conversation.message-empty",
    "Le message est vide.", "Écrivez votre message, puis envoyez-le.");

public sealed record MessageTooLong(int Length, int Most) : Refusal(RefusalKind.Invalid, "conversation.message-too-long",
    $"Le message compte {French.Number(Length)} caractères\u202F; {French.Number(Most)} au plus sont possibles.", "Raccourcissez le message ou joignez un fichier.");

public sealed record MessageMalformed() : Refusal(RefusalKind.Invalid, "conversation.message-malformed",
    "Le message contient un caractère de contrôle, ou un fichier joint n’est pas complet.", "Recopiez le texte sans mise en forme et joignez de nouveau les fichiers.");

public sealed record MessageHoldsTooMany(int Most) : Refusal(RefusalKind.Invalid, "conversation.too-many-attachments",
    $"{French.Count(Most, "fichier")} au plus peuvent être joints à un message.", "Envoyez les autres dans un second message.");
