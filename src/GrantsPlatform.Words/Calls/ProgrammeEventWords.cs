using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words;

public static class ProgrammeEventWords
{
    public static string Of(ProgrammeEvent happened) => happened switch
    {
        DefinitionPublished e => $"Définition publiée, révision {French.Number(e.Revision)}, empreinte {e.Hash[..12]}…",
        _ => throw EventWords.None(happened),
    };
}
