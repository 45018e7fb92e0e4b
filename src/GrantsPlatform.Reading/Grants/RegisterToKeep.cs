using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Registers;

namespace GrantsPlatform.Reading.Grants;

/// <summary>The register of a grant, with its rows and what they give over a period, for those of the organisation who keep it.</summary>
/// <param name="Period">Null: that of the agreement.</param>
public sealed record RegisterToKeep(string Application, Period? Period = null) : FileQuery<KeptRegister>(Application, Sought.RegisterRows)
{
    private protected override async ValueTask<KeptRegister?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (await GrantReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false) is not { KeepsRegister: true, Definition.Register: { } register } grant) return null;
        var id = RegisterState.IdOf(Application);
        var known = await room.Reads.ReadAsync<RegisterState>(id, cancellation).ConfigureAwait(false) as RegisterState.Known;
        var read = ReadRegister.Of(id, known is null ? Contents.None : await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false));
        var period = Period ?? (grant.Agreement is { } agreement ? new Period(agreement.From, agreement.To) : PeriodOf(grant.Definition));
        return new KeptRegister(grant, register, known, read.Rows, period, read.Results(grant.Definition, period, grant.Agreement?.Targets ?? grant.File.Receipt?.Dossier.Targets));
    }

    private static Period PeriodOf(ProgrammeDefinition definition) => definition.Period is (DateOnly from, DateOnly to) ? new Period(from, to) : new Period(DateOnly.MinValue, DateOnly.MaxValue);
}

/// <param name="State">Null as long as nobody has opened it.</param>
/// <param name="Rows">In the order of their codes.</param>
/// <param name="Results">Over the period.</param>
public sealed record KeptRegister(
    FollowedGrant Grant, RegisterDefinition Definition, RegisterState.Known? State, ImmutableArray<RegisterRow> Rows, Period Period, ImmutableArray<IndicatorResult> Results)
{
    public int Count(RowKind kind) => Rows.Count(row => row.Kind == kind.Code);
}
