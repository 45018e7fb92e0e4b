using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Host.Registers;

/// <summary>A register as the store holds it, and what its rows give: never read from a scenario.</summary>
internal sealed record RegisterReading(ProgrammeDefinition Definition, ImmutableArray<RegisterRow> Rows, ImmutableArray<IndicatorResult> Results)
{
    /// <exception cref="ScenarioException">There is no such register in the store.</exception>
    public static async Task<RegisterReading> ReadAsync(IReads reads, string register, Period period, CancellationToken cancellation)
    {
        var id = RegisterState.IdOf(register);
        if (await reads.ReadAsync<RegisterState>(id, cancellation).ConfigureAwait(false) is not RegisterState.Known known)
            throw new ScenarioException($"Le tableau de suivi «\u00A0{register}\u00A0» (expected.indicators.register) n’existe pas dans la base.");
        var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Origin.Programme), cancellation).ConfigureAwait(false);
        var file = await reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(known.Origin.Application), cancellation).ConfigureAwait(false) as ApplicationState.Known;
        // What both sides have signed, once there is an act; until then what the applicant announced.
        var targets = await reads.ReadAsync<AgreementState>(AgreementState.IdOf(known.Origin.Application), cancellation).ConfigureAwait(false) is AgreementState.Known agreement
            ? agreement.Targets
            : file?.Receipt?.Dossier.Targets;
        var definition = programme.Revision(known.Origin.Revision);
        ImmutableArray<RegisterRow> rows = [.. RegisterRows.Of(await reads.ContentsAsync(id, cancellation).ConfigureAwait(false))];
        return new RegisterReading(definition, rows, IndicatorComputation.Run(definition, rows, period, targets));
    }
}
