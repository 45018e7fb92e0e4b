using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Vaults;

public sealed record DocumentUnknown() : Refusal(RefusalKind.NotFound, "vault.document-unknown",
    "Ce document n’est pas, ou n’est plus, dans le coffre de l’organisme.", "Rechargez la liste des documents.");

public sealed record DocumentChanged() : Refusal(RefusalKind.Conflict, "vault.document-changed",
    "Quelqu’un a remplacé ce document entre-temps.", "Rechargez la liste des documents, regardez celui qui s’y trouve, puis recommencez s’il y a lieu.");

public sealed record DocumentFileInvalid() : Refusal(RefusalKind.Invalid, "vault.file-invalid",
    "Le fichier transmis n’est pas complet.", "Choisissez de nouveau le fichier, puis envoyez-le.");

public sealed record DocumentNeedsTitle() : Refusal(RefusalKind.Invalid, "vault.needs-title",
    "Donnez au document un titre de 200 caractères au plus.", "Écrivez en une ligne ce que contient le document.");

public sealed record DocumentExpiredAlready(DateOnly Day) : Refusal(RefusalKind.Invalid, "vault.expired-already",
    $"Le document n’est plus valable depuis le {French.Date(Day)}.", "Corrigez la date de fin de validité, ou déposez un document à jour.");

public sealed record VaultFull(int Most) : Refusal(RefusalKind.WrongState, "vault.full",
    $"Le coffre contient déjà {French.Count(Most, "document")}.", "Retirez les documents qui ne servent plus.");
