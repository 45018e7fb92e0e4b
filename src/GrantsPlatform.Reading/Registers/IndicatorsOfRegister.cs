using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Registers;

/// <summary>A register as the store holds it, and what its rows give over a period.</summary>
public sealed record IndicatorsOfRegister(string Register, Period Period) : PlatformQuery<ComputedIndicators>
{
    private protected override async ValueTask<ComputedIndicators?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var id = RegisterState.IdOf(Register);
        if (await room.Reads.ReadAsync<RegisterState>(id, cancellation).ConfigureAwait(false) is not RegisterState.Known known) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Origin.Programme), cancellation).ConfigureAwait(false);
        var file = await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(known.Origin.Application), cancellation).ConfigureAwait(false) as ApplicationState.Known;
        // What both sides have signed, once there is an act; until then what the applicant announced.
        var targets = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(known.Origin.Application), cancellation).ConfigureAwait(false) is AgreementState.Known agreement
            ? agreement.Targets
            : file?.Receipt?.Dossier.Targets;
        var definition = programme.Revision(known.Origin.Revision);
        ImmutableArray<RegisterRow> rows = [.. RegisterRows.Of(await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false))];
        return new ComputedIndicators(definition, rows, IndicatorComputation.Run(definition, rows, Period, targets));
    }
}

public sealed record ComputedIndicators(ProgrammeDefinition Definition, ImmutableArray<RegisterRow> Rows, ImmutableArray<IndicatorResult> Results);
