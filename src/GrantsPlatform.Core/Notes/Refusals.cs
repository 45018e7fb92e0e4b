using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Notes;

public sealed record NoteUnknown() : Refusal(RefusalKind.NotFound, "notes.unknown",
    "Cette note n’existe pas, ou elle a été retirée.", "Rechargez la page du dossier.");

public sealed record NoteEmpty() : Refusal(RefusalKind.Invalid, "notes.empty",
    "La note est vide.", "Écrivez la note, puis enregistrez-la.");

public sealed record NoteTooLong(int Length, int Most) : Refusal(RefusalKind.Invalid, "notes.too-long",
    $"La note compte {French.Number(Length)} caractères\u202F; {French.Number(Most)} au plus sont possibles.", "Raccourcissez la note.");

public sealed record NoteOfAnother() : Refusal(RefusalKind.Forbidden, "notes.of-another",
    "Cette note est d’une autre personne.", "Demandez-lui de la corriger, ou écrivez une note à la suite.");

public sealed record NoteChanged() : Refusal(RefusalKind.Conflict, "notes.changed",
    "Cette note a été corrigée ou retirée entre-temps.", "Relisez les notes telles qu’elles sont maintenant, puis recommencez s’il y a lieu.");

public sealed record FreeColumnUnknown(string Column) : Refusal(RefusalKind.Invalid, "notes.column-unknown",
    $"Ce programme n’a pas de colonne «\u00A0{Column}\u00A0».", "Rechargez la page du dossier.");

public sealed record FreeColumnInvalid(string Label, string Explanation) : Refusal(RefusalKind.Invalid, "notes.column-invalid",
    $"La valeur de la colonne «\u00A0{Label}\u00A0» n’est pas celle qu’elle attend. {Explanation}", "Corrigez la valeur, ou laissez la colonne vide.");

public sealed record FreeColumnChanged(string Label) : Refusal(RefusalKind.Conflict, "notes.column-changed",
    $"Quelqu’un a changé la colonne «\u00A0{Label}\u00A0» entre-temps.", "Regardez ce qui s’y trouve maintenant, puis recommencez s’il y a lieu.");
