using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Reading.Closing;

namespace GrantsPlatform.Documents.Papers;

/// <summary>The balance sheet of a call as a paper.</summary>
public static class CallReportPaper
{
    public static Paper Of(BalanceSheet sheet) => new($"Bilan – {sheet.Summary.Call.Title}", LetterPaper.Head(sheet.Summary.Definition.Funder),
    [
        new Part.Title("Bilan de l’appel à projets", sheet.Summary.Call.Title),
        .. BalanceChapters.Of(sheet).SelectMany(chapter => (Part[])[new Part.Heading(1, chapter.Heading), .. chapter.Parts]),
    ]);
}
