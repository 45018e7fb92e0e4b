using GrantsPlatform.Core.Applications;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Managing;

/// <summary>Which file of a call bears the number that somebody says on the telephone, or this id. Nothing is said of it: whoever asks to have it reopened knows it already.</summary>
public sealed record FileByNumber(string Call, string Typed) : ManagedQuery<NumberedFileRow>(Call)
{
    private protected override async ValueTask<NumberedFileRow?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation) =>
        await NumberedFiles.MeantAsync(room, Typed, cancellation).ConfigureAwait(false) is ({ } id, { } file) && file.Call == managed.Id && managed.Sees(file.Recused)
            ? new NumberedFileRow(id)
            : null;
}
