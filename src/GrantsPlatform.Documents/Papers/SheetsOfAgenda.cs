using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Committees;

namespace GrantsPlatform.Documents.Papers;

/// <summary>A sheet of each file of an agenda that its reader may deliberate on.</summary>
public static class SheetsOfAgenda
{
    public static async Task<IReadOnlyList<FileSheet>> AskAsync(Queries queries, SeenCommittee seen, CancellationToken cancellation)
    {
        var sheets = new List<FileSheet>(seen.Agenda.Length);
        foreach (var line in seen.Agenda)
            if (await queries.AskAsync(new SheetOfFile(seen.Id, line.Application), seen.Viewer, cancellation).ConfigureAwait(false) is { } sheet) sheets.Add(sheet);
        return sheets;
    }
}
