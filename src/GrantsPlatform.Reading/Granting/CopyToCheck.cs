using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Granting;

/// <summary>The file of a copy signed on paper, by its number, for the offices that sign and pay.</summary>
public sealed record CopyToCheck(string Application, int Number) : FileQuery<UploadRef>(Application, Sought.Payments)
{
    private protected override ValueTask<UploadRef?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ReadAsync(room, seen, Number, cancellation);

    internal static async ValueTask<UploadRef?> ReadAsync(Room room, SeenFile seen, int number, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false)).Json<UploadRef>(SignedCopy.RecordOf(number));
}
