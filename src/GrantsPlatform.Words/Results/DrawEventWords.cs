using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class DrawEventWords
{
    public static string Of(DrawEvent happened) => happened switch
    {
        DrawEntered e => $"Bilan entré dans le tirage au sort du {French.Instant(e.DrawAt)}",
        DrawMade e => $"Tirage au sort n°\u00A0{French.Number(e.Number)}\u202F: {French.Count(e.Drawn.Length, "bilan tiré", "bilans tirés")} parmi {French.Number(e.Population.Length)}, graine {e.Seed[..12]}…",
        _ => throw EventWords.None(happened),
    };
}
