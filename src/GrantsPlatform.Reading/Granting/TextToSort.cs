using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>The text that waits for signatures, for whoever may record a copy of it that came back on paper.</summary>
public sealed record TextToSort(string Application) : FileQuery<SortableText>(Application, Sought.Payments)
{
    private static readonly HandInSignedCopy Deed = new("", new UploadRef("", "", 0, ""));

    private protected override async ValueTask<SortableText?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var stream = AgreementState.IdOf(seen.Id);
        if (await room.Reads.ReadAsync<AgreementState>(stream, cancellation).ConfigureAwait(false) is not AgreementState.Known agreement
            || Permissions.Check(Deed, seen.Viewer.Actor, agreement.Scope, seen.Viewer.Account, _ => null) is not null) return null;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        return new SortableText(
            seen.Id, seen.File.CalledBy(seen.Id), agreement.Origin.Applicant, agreement.Pending, agreement.Act?.Hash,
            [.. Enumerable.Range(1, agreement.LastCopy).Select(number => contents.Json<UploadRef>(SignedCopy.RecordOf(number))?.Hash).OfType<string>()]);
    }
}

/// <param name="Number">What people call the file by.</param>
/// <param name="Pending">Null where nothing waits for a signature.</param>
/// <param name="InForce">The hash of the act in force; null as long as there is none.</param>
/// <param name="Copies">Hashes of the files of every copy that was ever handed in.</param>
public sealed record SortableText(string Id, string Number, string Applicant, Pending? Pending, string? InForce, ImmutableArray<string> Copies)
{
    /// <summary>A copy waits to be read.</summary>
    public bool CopyWaits => Pending is Pending.Unsigned { Copy: not null };
}
