using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Productions;

namespace GrantsPlatform.Reading.Paying;

/// <summary>Of which files of a batch the reader sees the pieces, as a mark: it is another one as soon as they have stepped back from one of them.</summary>
public sealed record SightOfBatch(string Batch) : BatchQuery<SightSeen>(Batch)
{
    private protected override async ValueTask<SightSeen?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation)
    {
        if (!OrdersOfBatch.IsFor(seen) || seen.State.Phase is not BatchPhase.Exported sent) return null;
        var open = new List<string>();
        foreach (var application in sent.Lines.Values.Select(line => line.Application).Distinct().Order(StringComparer.Ordinal))
            if (await FileAsync(room, application, seen.Viewer, cancellation).ConfigureAwait(false) is not null) open.Add(application);
        return new SightSeen(Digest.Of(string.Join('\n', open)));
    }

    /// <summary>The file of a line; null where the reader does not see what was examined and is paid in it.</summary>
    internal static async ValueTask<SeenFile?> FileAsync(Room room, string application, Viewer viewer, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is { } applicant
        && viewer with { OrganisationOf = id => id == applicant.Id ? applicant : null } is var reader
        && Sight.OfFile(Sought.Payments, reader, file) is null && Sight.OfFile(Sought.Examination, reader, file) is null
            ? new SeenFile(application, file, applicant, viewer)
            : null;
}
