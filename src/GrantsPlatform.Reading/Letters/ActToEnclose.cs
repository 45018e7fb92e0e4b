using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The document of a text, for the mails that it goes with. Null: there is none, and there will be none.</summary>
public sealed record ActToEnclose(DocumentKey Text) : PlatformQuery<KeptAct>
{
    private protected override async ValueTask<KeptAct?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (Text.Of.Kind != AgreementState.Kind || await room.Reads.ReadAsync<AgreementState>(Text.Of, cancellation).ConfigureAwait(false) is not AgreementState.Known known) return null;
        if (!known.Documents.TryGetValue(Text.Key, out var hash)) return ActDocument.VersionOf(known, Text.Key) is null ? null : new KeptAct(null);
        var contents = await room.Reads.ContentsAsync(Text.Of, cancellation).ConfigureAwait(false);
        return contents.Json<UploadRef>(ActDocument.RecordOf(Text.Key)) is { } file ? new KeptAct(file with { Hash = hash }) : null;
    }
}

/// <param name="Document">Null: it is not kept yet.</param>
public sealed record KeptAct(UploadRef? Document);
