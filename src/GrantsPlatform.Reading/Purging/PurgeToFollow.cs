using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Purging;

/// <summary>The record of what was erased, or is going to be: which files, by whom, under which rule, and what became of each.</summary>
public sealed record PurgeToFollow(string Purge) : RetentionQuery<FollowedPurge>
{
    private protected override async ValueTask<FollowedPurge?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (!StreamId.IsKey(Purge)
            || await room.Reads.ReadAsync<PurgeState>(PurgeState.IdOf(Purge), cancellation).ConfigureAwait(false) is not PurgeState.Known purge || !Sees(viewer, purge.Origin.Programme)) return null;
        var contents = await room.Reads.ContentsAsync(PurgeState.IdOf(Purge), cancellation).ConfigureAwait(false);
        var why = Enumerable.Range(0, purge.Noted).SelectMany(page => PurgeResults.Read(Record(contents, PurgeResults.RecordOf(page)))).Where(result => result.Message is not null).ToLookup(result => result.Key);
        var lines = ImmutableArray.CreateBuilder<PurgedFile>();
        foreach (var id in purge.Origin.Applications)
            if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known file)
                lines.Add(new PurgedFile(id, file.CalledBy(id), file.Origin.ApplicantName, EndOf(purge, id), file.Erased, why[id].LastOrDefault()));
        var names = new Names(room.Reads, null);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(purge.Origin.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        return new FollowedPurge(
            Purge, purge, call?.Title ?? purge.Origin.Call, await names.WriteAsync(() => names.Person(purge.Origin.By), cancellation).ConfigureAwait(false),
            contents.Text(PurgeOrder.Record), lines.ToImmutable());
    }

    private static ReadOnlySpan<byte> Record(Contents contents, string name) => contents.Records.TryGetValue(name, out var bytes) ? bytes.AsSpan() : [];

    private static PurgedEnd EndOf(PurgeState.Known purge, string file) =>
        purge.Erased.Contains(file) ? PurgedEnd.Erased
        : purge.Kept.Contains(file) ? PurgedEnd.Kept
        : purge.Phase == PurgePhase.Stopped ? PurgedEnd.Kept
        : purge.Warned.Contains(file) ? PurgedEnd.Warned
        : PurgedEnd.Awaited;
}

/// <param name="By">The name of whoever decided it.</param>
/// <param name="Reason">Null where it was erased.</param>
public sealed record FollowedPurge(string Id, PurgeState.Known State, string CallTitle, string By, string? Reason, ImmutableArray<PurgedFile> Files);

/// <param name="Erased">What the file itself says of it; null: it is there.</param>
/// <param name="Why">Why it was kept, as it was said.</param>
public sealed record PurgedFile(string Application, string Number, string Applicant, PurgedEnd End, FileErased? Erased, DeedResult? Why);

public enum PurgedEnd
{
    Awaited,
    Warned,
    Erased,
    Kept,
}
