using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Registers;

/// <summary>What a grantee's register tells of a period, for its activity report.</summary>
/// <param name="Number">What people call the file by.</param>
public sealed record RegisterActivity(
    string Number, string Grantee, string CallTitle, ProgrammeDefinition Definition, Period Period, int Rows, ImmutableArray<IndicatorResult> Indicators, ImmutableArray<ActivityCounts> Tables)
{
    /// <summary>Null: no row is kept under this programme, or nobody has begun to.</summary>
    internal static async ValueTask<RegisterActivity?> ReadAsync(Room room, string application, ApplicationState.Known file, Period? asked, CancellationToken cancellation)
    {
        var id = RegisterState.IdOf(application);
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false);
        if (programme.Revision(file.Origin.Revision) is not { Register: { } register } definition
            || await room.Reads.ReadAsync<RegisterState>(id, cancellation).ConfigureAwait(false) is not RegisterState.Known) return null;
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(application), cancellation).ConfigureAwait(false) as AgreementState.Known;
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(file.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var read = ReadRegister.Of(id, await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false));
        if ((asked ?? PeriodOf(agreement, definition, read.Rows)) is not { } period) return null;
        return new RegisterActivity(
            file.CalledBy(application), file.Origin.ApplicantName, call?.Title ?? definition.Title, definition, period, read.Rows.Length,
            read.Results(definition, period, agreement?.Targets ?? file.Receipt?.Dossier.Targets), ActivityCounting.Run(register, read.Rows, period));
    }

    /// <summary>That of the agreement, or of the operation; else from the first row to the last. Null where there is none.</summary>
    private static Period? PeriodOf(AgreementState.Known? agreement, ProgrammeDefinition definition, ImmutableArray<RegisterRow> rows) =>
        agreement is not null ? new Period(agreement.From, agreement.To)
        : definition.Period is (DateOnly from, DateOnly to) ? new Period(from, to)
        : rows.IsEmpty ? null : new Period(rows.Min(row => row.LastContact), rows.Max(row => row.LastContact));
}

/// <summary>The same for whoever runs the platform. Null where there is no register.</summary>
public sealed record ActivityToWrite(string Application) : PlatformQuery<RegisterActivity>
{
    private protected override async ValueTask<RegisterActivity?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
            ? await RegisterActivity.ReadAsync(room, Application, file, null, cancellation).ConfigureAwait(false)
            : null;
}
