using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Registers;

/// <summary>The rules of a register that rows are to be imported into, and what the last import did.</summary>
public sealed record RegisterToFill(string Register) : PlatformQuery<FillableRegister>
{
    private protected override async ValueTask<FillableRegister?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var id = RegisterState.IdOf(Register);
        if (await room.Reads.ReadAsync<RegisterState>(id, cancellation).ConfigureAwait(false) is not RegisterState.Known known) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Origin.Programme), cancellation).ConfigureAwait(false);
        return new FillableRegister(
            programme.Revision(known.Origin.Revision),
            (await room.Reads.HistoryAsync(id, cancellation).ConfigureAwait(false)).Select(happened => happened.Data).OfType<RowsImported>().LastOrDefault());
    }
}

/// <param name="LastImport">Null before the first one.</param>
public sealed record FillableRegister(ProgrammeDefinition Definition, RowsImported? LastImport);
