using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Registers;

/// <summary>The values that a register sealed last, or of the seal of its period what a report asks for.</summary>
/// <param name="Object">A register or a report.</param>
public sealed record SealedIndicators(StreamId Object) : PlatformQuery<IReadOnlyDictionary<string, decimal?>>
{
    private protected override async ValueTask<IReadOnlyDictionary<string, decimal?>?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (Object.Kind == RegisterState.Kind) return await SealedAsync(room, Object, null, _ => true, cancellation).ConfigureAwait(false);
        if (Object.Kind != ReportState.Kind || await room.Reads.ReadAsync<ReportState>(Object, cancellation).ConfigureAwait(false) is not ReportState.Known report) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
        return programme.Revision(report.Origin.Revision).FindReport(report.Origin.Code) is { Indicators: var asked }
            ? await SealedAsync(room, RegisterState.IdOf(report.Origin.Application), new Period(report.From, report.To), asked.Contains, cancellation).ConfigureAwait(false)
            : null;
    }

    private static async Task<IReadOnlyDictionary<string, decimal?>?> SealedAsync(Room room, StreamId register, Period? period, Func<string, bool> asked, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<RegisterState>(register, cancellation).ConfigureAwait(false) is not RegisterState.Known { LastSeal: { } last } known) return null;
        var taken = period is not null && known.Seals.TryGetValue(period.Name(), out var ofPeriod) ? ofPeriod : last;
        return taken.Values.Where(value => asked(value.Code)).ToDictionary(value => value.Code, value => value.Value);
    }
}
