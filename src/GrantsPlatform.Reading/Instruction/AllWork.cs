using System.Runtime.CompilerServices;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>A work list whatever its pages, read from the store while it is written out.</summary>
/// <param name="Filter">Null: nothing is narrowed.</param>
public sealed record AllWork(string Call, WorkTab Tab, WorkFilter? Filter, WorkSort Sort, bool Descending) : CallQuery<WholeWork>(Call)
{
    private const int AtATime = 200;

    private protected override async ValueTask<WholeWork?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var work = new WorkReading(room, seen, Filter ?? WorkFilter.Nothing);
        return new WholeWork(
            WorkCall.Of(seen), await WorkPlaces.OfAsync(room, seen, cancellation).ConfigureAwait(false), (await work.CountsAsync(cancellation).ConfigureAwait(false))[Tab], ReadAsync(room, seen, work, cancellation));
    }

    private async IAsyncEnumerable<WorkLine> ReadAsync(Room room, SeenCall seen, WorkReading work, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var lines = new WorkLines(room, seen);
        var list = new WorkList(seen.Id, Tab, Filter, Sort, Descending, AtATime);
        do
        {
            var page = await work.PageAsync(list, cancellation).ConfigureAwait(false);
            foreach (var line in await lines.OfAsync(page.Rows, cancellation).ConfigureAwait(false)) yield return line;
            list = list with { After = page.Next };
        }
        while (list.After is not null);
    }
}

/// <param name="Count">As the list itself says it.</param>
public sealed record WholeWork(WorkCall Call, WorkPlace Place, long Count, IAsyncEnumerable<WorkLine> Lines);
