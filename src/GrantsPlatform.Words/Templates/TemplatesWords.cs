using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Words;

public static class TemplatesWords
{
    public static string Of(TemplatesEvent happened) => happened switch
    {
        TemplateKept e => $"Modèle de courrier mis en vigueur\u202F: {LetterTitles.Of(e.Letter)}, version {e.Number}",
        TemplateLeft e => $"Retour au modèle livré avec la plateforme\u202F: {LetterTitles.Of(e.Letter)}",
        _ => throw EventWords.None(happened),
    };

    public static string Of(TemplatesState.Known known) =>
        French.Count(known.Letters.Values.Count(versions => versions is [.., { Hash: not null }]), "courrier a son modèle", "courriers ont leur modèle");
}
