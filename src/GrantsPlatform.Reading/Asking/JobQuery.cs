using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Jobs;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About something that is done to many, for whoever has it done.</summary>
public abstract record JobQuery<TAnswer>(string Job) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<JobState>(JobState.IdOf(Job), cancellation).ConfigureAwait(false) is JobState.Known job && Sight.OfJob(viewer, job) is null
            ? await AnswerAsync(room, new SeenJob(Job, job, viewer), cancellation).ConfigureAwait(false)
            : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenJob seen, CancellationToken cancellation);
}

/// <summary>A job that may be seen; what it is done to may not be, by now.</summary>
internal sealed record SeenJob(string Id, JobState.Known Job, Viewer Viewer);
