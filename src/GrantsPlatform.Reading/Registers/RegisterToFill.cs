using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Chain;

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
            LastOf(await room.Reads.HistoryAsync(id, cancellation).ConfigureAwait(false)));
    }

    private static DoneImport? LastOf(IEnumerable<EventEnvelope> history) =>
        history.Where(one => one.Data is RowsImported).GroupBy(one => one.Cause).LastOrDefault()?.Select(one => one.Data).OfType<RowsImported>().ToList() is { } last
            ? new DoneImport(last.Sum(one => one.Added), last.Sum(one => one.Corrected))
            : null;
}

/// <param name="LastImport">Null before the first one.</param>
public sealed record FillableRegister(ProgrammeDefinition Definition, DoneImport? LastImport);

/// <summary>An import, in however many events.</summary>
public sealed record DoneImport(int Added, int Corrected);
