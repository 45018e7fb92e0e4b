using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>What files of a call are called, to those who have to say what becomes of them.</summary>
public sealed record TiedFiles(string Call, ImmutableArray<string> Applications) : ManagedQuery<NamedFiles>(Call)
{
    private protected override async ValueTask<NamedFiles?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        var rows = await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, managed.Id, [.. Applications.Where(StreamId.IsKey)], cancellation).ConfigureAwait(false);
        return new NamedFiles([.. rows.Select(row => row.Body).Where(row => managed.Sees(row.Recused)).Select(row => new TiedFile(row.Number ?? row.Id, row.Applicant, row.Score, row.Proposed))]);
    }
}

public sealed record NamedFiles(ImmutableArray<TiedFile> Files);

/// <param name="Proposed">By the last opinion.</param>
public sealed record TiedFile(string Number, string Applicant, decimal? Score, Money Proposed);
