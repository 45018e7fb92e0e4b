using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Notes;

namespace GrantsPlatform.Words;

public static class NoteEventWords
{
    public static string Of(NoteEvent happened) => happened switch
    {
        NoteWritten e => $"Note interne n°\u00A0{e.Number} écrite",
        NoteCorrected e => $"Note interne n°\u00A0{e.Number} corrigée",
        NoteWithdrawn e => $"Note interne n°\u00A0{e.Number} retirée, ses mots effacés",
        FreeColumnFilled e => $"Colonne du service «\u00A0{e.Column}\u00A0» {(e.Hash == AnswerMark.OfNothing ? "vidée" : "remplie")}",
        _ => throw EventWords.None(happened),
    };
}
