using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Jobs;

/// <summary>What people call an object by.</summary>
/// <param name="Title">Null: its reader may not see it, or no more.</param>
/// <param name="Application">The file that it is, or that it belongs to; null: none that may be seen.</param>
public sealed record ObjectName(string Key, string? Number, string? Title, string? Application);

/// <summary>Names of what a job is done to: a file may have left its reader's sight since it was chosen.</summary>
internal sealed class NamesOfObjects(Room room, Viewer viewer)
{
    public async ValueTask<ImmutableDictionary<string, ObjectName>> OfAsync(string? subject, ImmutableArray<string> keys, CancellationToken cancellation)
    {
        var names = ImmutableDictionary.CreateBuilder<string, ObjectName>(StringComparer.Ordinal);
        foreach (var key in keys) names[key] = await OfAsync(subject, key, cancellation).ConfigureAwait(false);
        return names.ToImmutable();
    }

    /// <summary>Every subject so far is named by its file first: "f-1", "f-1~advance".</summary>
    private async ValueTask<ObjectName> OfAsync(string? subject, string key, CancellationToken cancellation)
    {
        var id = Core.Kernel.StreamId.PartsOf(key)[0];
        if (subject is null || await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } applicant
            || Sight.OfFile(Sought.File, viewer with { OrganisationOf = one => one == applicant.Id ? applicant : null }, file) is not null) return new ObjectName(key, null, null, null);
        return new ObjectName(key, file.CalledBy(id), file.Origin.ApplicantName, id);
    }
}
