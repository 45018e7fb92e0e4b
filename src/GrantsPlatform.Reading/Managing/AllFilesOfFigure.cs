using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;

namespace GrantsPlatform.Reading.Managing;

/// <summary>The files that a figure of the dashboard counts whatever the pages, read from the store while they are written out.</summary>
public sealed record AllFilesOfFigure(string Call, DashboardFigure Figure) : CallQuery<WholeFigure>(Call)
{
    private protected override async ValueTask<WholeFigure?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        await new FilesOfFigure(Call, Figure).AskedAsync(room, seen, cancellation).ConfigureAwait(false) is { } asked
            ? new WholeFigure(WorkCall.Of(seen), await room.Reads.CountRowsAsync(asked, cancellation).ConfigureAwait(false), room.Reads.EveryRowAsync<PacedFileRow>(asked, cancellation).Select(row => row.Body))
            : null;
}

public sealed record WholeFigure(WorkCall Call, long Count, IAsyncEnumerable<PacedFileRow> Lines);
