using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Uploads;

namespace GrantsPlatform.Reading.Purging;

/// <summary>The files of a call that have been kept for long enough under one of its delays, with what there is in each.</summary>
public sealed record FilesToErase(string Call, KeptAs As) : RetentionQuery<ErasableFiles>
{
    private protected override async ValueTask<ErasableFiles?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if ((await CallsAsync(room, viewer, cancellation).ConfigureAwait(false)).FirstOrDefault(one => one.Id == Call) is not { } call) return null;
        var keeping = await KeepingCall.OfAsync(room, call, cancellation).ConfigureAwait(false);
        var (files, beyond) = (ImmutableArray.CreateBuilder<ErasableFile>(), 0);
        await foreach (var file in keeping.DueAsync(room, As, null, cancellation).ConfigureAwait(false))
            if (files.Count == PurgeDecider.MostFiles) beyond++;
            else files.Add(await FilledAsync(room, file, cancellation).ConfigureAwait(false));
        return new ErasableFiles(call.Id, call.Title, As, Keeping.MonthsOf(As, keeping.Kept), keeping.Kept.DaysOfWarning(), files.ToImmutable(), beyond);
    }

    private static async ValueTask<ErasableFile> FilledAsync(Room room, DueFile file, CancellationToken cancellation)
    {
        var records = (await room.Reads.ContentsAsync(ApplicationState.IdOf(file.Application), cancellation).ConfigureAwait(false)).Records;
        return new ErasableFile(file, records.Count, records.Values.SelectMany(record => FileMentions.In(record.AsMemory())).Distinct(StringComparer.Ordinal).Count());
    }
}

/// <param name="Beyond">How many more there are than go at once.</param>
public sealed record ErasableFiles(string Call, string Title, KeptAs As, int Months, int WarningDays, ImmutableArray<ErasableFile> Files, int Beyond)
{
    /// <summary>What somebody has seen; another list is another choice.</summary>
    public string Seal => Digest.Of(string.Join('\n', Files.Select(file => $"{file.Due.Application} {file.Due.Until:O} {file.Due.IsOnHold}")));
}

/// <param name="Records">Answers and other texts of the file itself.</param>
/// <param name="Uploads">Files that these refer to.</param>
public sealed record ErasableFile(DueFile Due, int Records, int Uploads);
