using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Who applies, with everything that the reader may know of what they were granted before by the same funder.</summary>
/// <param name="Past">Other files, the latest first.</param>
public sealed record ApplicantCard(OrganisationState.Registered Body, string? Service, string? Contact, ImmutableArray<PastFile> Past)
{
    public Money Granted => Past.Sum(file => file.Granted);
    public Money Paid => Past.Sum(file => file.Paid);
    public Money Owed => Past.Sum(file => file.Owed);
    public int OpenReports => Past.Sum(file => file.OpenReports);
}

/// <param name="Status">In words.</param>
/// <param name="Owed">To be paid back, and not yet.</param>
/// <param name="OpenReports">Reports that are awaited or were returned.</param>
public sealed record PastFile(string Id, string Number, string CallTitle, string Status, DateTimeOffset? SubmittedAt, Money Granted, Money Paid, Money Owed, int OpenReports);

internal sealed class CardReading(Room room, SeenFile seen, Funder funder)
{
    private const int MostFiles = 20;

    public async ValueTask<ApplicantCard> CardAsync(CancellationToken cancellation)
    {
        var rows = new List<OwnFileRow>();
        foreach (var entry in await EntriesAsync(cancellation).ConfigureAwait(false))
            rows.AddRange((await room.Reads.QueryAsync<OwnFileRow>(
                new ViewQuery(ApplicationsView.Own, entry, "startedAt", true, ImmutableDictionary<string, string>.Empty, MostFiles), cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body));
        var past = ImmutableArray.CreateBuilder<PastFile>();
        foreach (var row in rows.Where(row => row.Id != seen.Id))
            if (await PastAsync(row, cancellation).ConfigureAwait(false) is { } file) past.Add(file);
        return new ApplicantCard(
            seen.Applicant, seen.File.Origin.Service is { } service ? seen.Applicant.Services.GetValueOrDefault(service)?.Name : null,
            await ContactAsync(cancellation).ConfigureAwait(false), past.ToImmutable());
    }

    /// <summary>Whatever entry of the body a file was made under, it is one of the body's.</summary>
    private async ValueTask<IEnumerable<string>> EntriesAsync(CancellationToken cancellation) =>
        await room.SurvivorAsync(seen.Applicant.Id, cancellation).ConfigureAwait(false) is { } body ? body.Absorbed.Prepend(body.Id) : [seen.Applicant.Id];

    /// <summary>Only what the reader would see under its own address, and of this funder.</summary>
    private async ValueTask<PastFile?> PastAsync(OwnFileRow row, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || Sight.OfFile(Sought.Instruction, seen.Viewer with { OrganisationOf = _ => seen.Applicant }, file) is not null
            || !await IsOfFunderAsync(file, cancellation).ConfigureAwait(false)) return null;
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Id), cancellation).ConfigureAwait(false) as AgreementState.Known;
        var claim = await room.Reads.ReadAsync<RecoveryState>(RecoveryState.IdOf(row.Id), cancellation).ConfigureAwait(false) as RecoveryState.Known;
        var granted = file.Phase is Phase.Decided { Outcome: Outcome.Awarded } decided ? decided.Granted.Sum(line => line.Amount) : Money.Zero;
        return new PastFile(
            row.Id, row.CalledBy, await OwnFiles.CallTitleAsync(room, row.Call, cancellation).ConfigureAwait(false), PhaseWords.Of(file.Phase), row.SubmittedAt, granted,
            agreement?.Paid ?? Money.Zero, claim?.Owed ?? Money.Zero, agreement is null ? 0 : await OpenReportsAsync(row, cancellation).ConfigureAwait(false));
    }

    private async ValueTask<bool> IsOfFunderAsync(ApplicationState.Known file, CancellationToken cancellation) =>
        file.Origin.Programme == seen.File.Origin.Programme
        || (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(file.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(file.Origin.Revision).Funder.Siret == funder.Siret;

    private async ValueTask<int> OpenReportsAsync(OwnFileRow row, CancellationToken cancellation)
    {
        var reports = await room.Reads.QueryAsync<ReportRow>(
            new ViewQuery(ReportsView.Name, row.Call, "dueOn", false, ImmutableDictionary<string, string>.Empty.Add("application", row.Id), MostFiles), cancellation).ConfigureAwait(false);
        return reports.Rows.Count(report => report.Body.Status is "expected" or "draft" or "overdue" or "returned");
    }

    /// <summary>Whoever represents the organisation.</summary>
    private async ValueTask<string?> ContactAsync(CancellationToken cancellation) =>
        seen.Applicant.LegalRepresentatives.FirstOrDefault() is { } person ? (await room.PersonAsync(person, cancellation).ConfigureAwait(false))?.Name : null;
}
