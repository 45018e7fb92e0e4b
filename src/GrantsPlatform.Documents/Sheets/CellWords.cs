using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>What stands in a cell, as a text says it.</summary>
internal static class CellWords
{
    public static string Of(Cell cell) => cell switch
    {
        Cell.Words words => words.Value,
        Cell.Number number => French.Number(number.Value),
        Cell.Euros euros => French.Amount(euros.Value),
        Cell.Day day => French.Date(day.Value),
        Cell.Moment moment => $"{French.Date(DateOnly.FromDateTime(moment.Value))} à {moment.Value.Hour}\u00A0h\u00A0{moment.Value:mm}",
        Cell.YesOrNo yes => yes.Value ? "oui" : "non",
        _ => "",
    };
}
