using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Grants;

/// <summary>Puts together what belongs to one grant.</summary>
internal static class GrantReading
{
    /// <summary>Null as long as nothing was granted, or nobody was told.</summary>
    public static async ValueTask<FollowedGrant?> ReadAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (seen.File.ToldGrant().IsEmpty) return null;
        var origin = seen.File.Origin;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(origin.Programme), cancellation).ConfigureAwait(false)).Revision(origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var known = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(seen.Id), cancellation).ConfigureAwait(false) as AgreementState.Known;
        var agreement = known is { Phase: AgreementPhase.Drafted or AgreementPhase.Abandoned } ? null : known;
        var names = new Names(room.Reads, definition);
        return new FollowedGrant(
            seen.Id, seen.File, seen.Applicant, definition, call?.Title ?? "", agreement,
            await ReportsAsync(room, seen.Id, definition, cancellation).ConfigureAwait(false),
            agreement is null ? [] : await names.WriteAsync(() => GrantPayments.Of(agreement, definition, seen.Applicant, names), cancellation).ConfigureAwait(false),
            agreement is null ? [] : await ClaimsAsync(room, seen.Id, agreement, cancellation).ConfigureAwait(false))
        {
            IsStoppedByPartner = known is { IsStoppedByPartner: true },
            Project = await room.SentTitleAsync(seen.Id, seen.File, cancellation).ConfigureAwait(false),
        };
    }

    private static async ValueTask<ImmutableArray<ReportState.Known>> ReportsAsync(Room room, string application, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        var reports = new List<ReportState.Known>();
        foreach (var rule in definition.Reports)
            if (await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(application, rule.Code), cancellation).ConfigureAwait(false) is ReportState.Known report) reports.Add(report);
        return [.. reports.OrderBy(report => report.RegularDueOn ?? DateOnly.MaxValue)];
    }

    private static async ValueTask<ImmutableArray<GrantClaim>> ClaimsAsync(Room room, string application, AgreementState.Known agreement, CancellationToken cancellation)
    {
        var claims = new List<GrantClaim>();
        foreach (var payee in agreement.Payees.Keys)
        {
            var id = RecoveryState.IdOf(application, payee);
            if (await room.Reads.ReadAsync<RecoveryState>(id, cancellation).ConfigureAwait(false) is not RecoveryState.Known claim) continue;
            var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
            // Before the letter a claim is the funder's own; one that was dropped before it stays so.
            if (contents.Text(RecoveryRecords.Letter) is not { } letter) continue;
            var name = (await room.BodyAsync(payee, cancellation).ConfigureAwait(false))?.LegalName ?? payee;
            claims.Add(new GrantClaim(payee, name, claim, letter, [.. Enumerable.Range(1, claim.Replies.Length).Select(number => contents.Text(RecoveryRecords.ReplyOf(number)) ?? "")]));
        }
        return [.. claims];
    }
}
