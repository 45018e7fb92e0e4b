using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Grants;

/// <summary>A report of a grant, with what was written so far, what the register has certified for it, and the budget that it answers for.</summary>
public sealed record ReportToFill(string Application, string Code) : FileQuery<FillableReport>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<FillableReport?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (await GrantReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false) is not { } grant
            || grant.Reports.FirstOrDefault(report => report.Origin.Code == Code) is not { } report
            || grant.Definition.FindReport(Code) is not { } rule) return null;
        var contents = await room.Reads.ContentsAsync(ReportState.IdOf(Application, Code), cancellation).ConfigureAwait(false);
        var file = await room.Reads.ContentsAsync(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false);
        var forecast = FileAnswers.Submitted(seen.File, file) is { } sent ? grant.Definition.Budget(sent) : null;
        var register = await room.Reads.ReadAsync<RegisterState>(RegisterState.IdOf(Application), cancellation).ConfigureAwait(false) as RegisterState.Known;
        return new FillableReport(
            grant, report, rule, ReportFields.Saved(report, contents), forecast, register is { Marks.IsEmpty: false }, SealFor(report, register),
            report.LastReturn is { } returned ? contents.Text(ReportFields.ReturnRecordOf(returned.Number)) : null);
    }

    /// <summary>That of the report's period; a review on the way stands on the latest one within it.</summary>
    private static IndicatorsSealed? SealFor(ReportState.Known report, RegisterState.Known? register) =>
        register?.Seals.GetValueOrDefault(new Period(report.From, report.To).Name())
        ?? (report.Origin.Kind == ReportKind.Interim ? register?.Seals.Values.Where(seal => seal.Period.From >= report.From && seal.Period.To <= report.To).MaxBy(seal => seal.At) : null);
}

/// <param name="Words">Saved so far, by field: see <see cref="ReportFields"/>.</param>
/// <param name="Forecast">The budget of the file as it was submitted; null where it had none.</param>
/// <param name="KeepsRows">Its figures are those that the register certifies.</param>
/// <param name="Sealed">Null as long as nothing was certified for its period.</param>
/// <param name="ReturnReason">Why it was sent back last.</param>
public sealed record FillableReport(
    FollowedGrant Grant, ReportState.Known State, ReportRule Rule, Answers Words, Budget? Forecast, bool KeepsRows, IndicatorsSealed? Sealed, string? ReturnReason)
{
    public bool IsOpen => State.Phase is ReportPhase.Expected or ReportPhase.Draft or ReportPhase.Returned;

    /// <summary>After a return only what was sent back.</summary>
    public bool Opens(string field) => State.Phase is ReportPhase.Returned { Return: var returned } ? returned.Opens(field) : IsOpen;

    public int VersionOf(string field) => State.Marks.GetValueOrDefault(field)?.Version ?? 0;

    /// <summary>What was sent last, or is certified for the period; null: neither gives it.</summary>
    public decimal? FigureOf(string indicator) =>
        (IsOpen && Opens(ReportFields.IndicatorOf(indicator)) ? null : State.Submission?.Indicators.FirstOrDefault(one => one.Code == indicator)?.Actual)
        ?? Sealed?.Values.FirstOrDefault(one => one.Code == indicator)?.Value;

    /// <summary>The register gives the figure: nobody types it.</summary>
    public bool IsCertified(string indicator) => Sealed?.Values.FirstOrDefault(one => one.Code == indicator)?.Value is not null;
}
