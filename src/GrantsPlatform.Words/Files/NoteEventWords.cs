using GrantsPlatform.Core.Notes;

namespace GrantsPlatform.Words;

public static class NoteEventWords
{
    public static string Of(NoteEvent happened) => happened switch
    {
        NoteWritten e => $"Note interne n°\u00A0{e.Number} écrite",
        NoteCorrected e => $"Note interne n°\u00A0{e.Number} corrigée",
        NoteWithdrawn e => $"Note interne n°\u00A0{e.Number} retirée, ses mots effacés",
        _ => throw EventWords.None(happened),
    };
}
