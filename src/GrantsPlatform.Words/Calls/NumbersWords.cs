using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Numbers;

namespace GrantsPlatform.Words;

/// <summary>Of a series of file numbers.</summary>
public static class NumbersWords
{
    public static string Of(NumbersState series) => series.Last == 0 ? "encore vide" : French.Count(series.Last, "numéro donné", "numéros donnés");

    public static string Of(NumbersEvent happened, INames names) => happened switch
    {
        NumberAssigned e => $"Numéro {French.Number(e.Number)} donné à {names.Object(Core.Applications.ApplicationState.IdOf(e.Application))}",
        _ => throw EventWords.None(happened),
    };
}
