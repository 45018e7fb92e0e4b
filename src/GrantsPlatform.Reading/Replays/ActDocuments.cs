using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Every document of an act that a call's agreements say is kept, read page by page while it is used.</summary>
public sealed record ActDocuments(string Call) : PlatformQuery<ActDocumentsThere>
{
    private protected override ValueTask<ActDocumentsThere?> AnswerAsync(Room room, CancellationToken cancellation) => new(new ActDocumentsThere(AllAsync(room, cancellation)));

    private async IAsyncEnumerable<ActDocumentThere> AllAsync(Room room, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in room.Reads.EveryRowAsync<AgreementRow>(AgreementsView.Name, Call, "applicant", cancellation).ConfigureAwait(false))
            if (await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Body.Application), cancellation).ConfigureAwait(false) is AgreementState.Known known)
                foreach (var document in known.Documents.Values) yield return new ActDocumentThere(row.Body.Application, document);
    }
}

public sealed record ActDocumentsThere(IAsyncEnumerable<ActDocumentThere> All);

/// <param name="Hash">That its bytes must have.</param>
public sealed record ActDocumentThere(string Application, string Hash);
