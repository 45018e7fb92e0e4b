using System.Collections.Immutable;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Ids of all that a list holds, in its order, whatever its page.</summary>
/// <param name="Except">Left out of it.</param>
/// <param name="Most">More are not looked for.</param>
public sealed record ChosenWork(string Call, WorkTab Tab, WorkFilter Filter, WorkSort Sort, bool Descending, ImmutableArray<string> Except, int Most) : CallQuery<ChosenFiles>(Call)
{
    private const int AtATime = 500;

    private protected override async ValueTask<ChosenFiles?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var work = new WorkReading(room, seen, Filter ?? WorkFilter.Nothing);
        var list = new WorkList(seen.Id, Tab, Filter, Sort, Descending, AtATime);
        var found = ImmutableArray.CreateBuilder<string>();
        while (found.Count <= Most)
        {
            var page = await work.PageAsync(list, cancellation).ConfigureAwait(false);
            found.AddRange(page.Rows.Select(row => row.Id).Except(Except.IsDefault ? [] : Except, StringComparer.Ordinal));
            if (page.Next is null) break;
            list = list with { After = page.Next };
        }
        return new ChosenFiles(found.ToImmutable());
    }
}

/// <summary>More than was asked for at most: there are too many.</summary>
public sealed record ChosenFiles(ImmutableArray<string> Ids);
