using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>Which file of a call bears the number that somebody says on the telephone, or this id. Nothing is said of it: whoever asks to have it reopened knows it already.</summary>
public sealed record FileByNumber(string Call, string Typed) : ManagedQuery<NumberedFileRow>(Call)
{
    private const int LongestNumber = 200;

    private protected override async ValueTask<NumberedFileRow?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        if (Typed.Length > LongestNumber) return null;
        var id = Typed.Trim();
        if (FileNumber.Read(Typed) is { } number)
            id = (await room.Reads.FindRowAsync<NumberedFileRow>(ApplicationsView.Numbered, number.Series, number.ToString(), cancellation).ConfigureAwait(false))?.Body.Application ?? id;
        return Core.Kernel.StreamId.IsKey(id) && await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(id), cancellation).ConfigureAwait(false) is ApplicationState.Known file
            && file.Call == managed.Id && managed.Sees(file.Recused)
                ? new NumberedFileRow(id)
                : null;
    }
}
