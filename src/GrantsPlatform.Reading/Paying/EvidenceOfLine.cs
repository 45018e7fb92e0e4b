using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Examining;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Chain;

namespace GrantsPlatform.Reading.Paying;

/// <summary>
/// What the record holds behind one line of a batch that has left, as it stood when it left: for those who seal or send the batch. Of a file that the reader
/// does not see there is nothing but the line.
/// </summary>
/// <param name="Line">Its reference.</param>
public sealed record EvidenceOfLine(string Batch, string Line) : BatchQuery<LineEvidence>(Batch), IForThePlatform
{
    private protected override async ValueTask<LineEvidence?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation)
    {
        if (!OrdersOfBatch.IsFor(seen) || seen.State.Phase is not BatchPhase.Exported sent || sent.Lines.GetValueOrDefault(Line) is not { } line) return null;
        if (await SightOfBatch.FileAsync(room, line.Application, seen.Viewer, cancellation).ConfigureAwait(false) is not { } file
            || await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(line.Application), cancellation).ConfigureAwait(false) is not AgreementState.Known agreement
            || agreement.Instalments.GetValueOrDefault(line.Instalment) is not { } one) return new LineEvidence(line) { IsOpen = false };
        var left = (await room.Reads.HistoryAsync(PaymentBatchState.IdOf(seen.Id), cancellation).ConfigureAwait(false)).Last(happened => happened.Data is BatchExported).At;
        var names = new Names(room.Reads, seen.Definition);
        var life = (await room.Reads.HistoryAsync(AgreementState.IdOf(line.Application), cancellation).ConfigureAwait(false)).Where(happened => happened.At <= left).ToList();
        return new LineEvidence(line)
        {
            Kind = one.Plan.Kind,
            Acts = await ActsAsync(room, line.Application, life, cancellation).ConfigureAwait(false),
            Prepared = await SaidAsync(names, Backed(life, line).OfType<InstalmentPrepared>().Select(by => (by.By, by.At)), cancellation).ConfigureAwait(false) is [var prepared, ..] ? prepared : null,
            Approved = await SaidAsync(names, Backed(life, line).OfType<InstalmentApproved>().Select(by => (by.By, by.At)), cancellation).ConfigureAwait(false),
            Verified = await VerifiedAsync(room, line, names, cancellation).ConfigureAwait(false),
            Reports = await ReportsAsync(room, file, seen.Definition, one.Plan, cancellation).ConfigureAwait(false),
            AwaitedReport = one.Plan.Report ?? (one.Plan.Kind == InstalmentKind.Balance ? seen.Definition.Reports.FirstOrDefault(rule => rule.Kind == ReportKind.Final)?.Code : null),
        };
    }

    /// <summary>The last preparation before the batch took it, and the approvals that followed.</summary>
    private static IEnumerable<AgreementEvent> Backed(IEnumerable<EventEnvelope> life, BatchLine line)
    {
        var own = life.Select(happened => happened.Data)
            .Where(data => data is InstalmentPrepared one && one.Instalment == line.Instalment || data is InstalmentApproved two && two.Instalment == line.Instalment || data is InstalmentClaimed three && three.Instalment == line.Instalment)
            .OfType<AgreementEvent>().ToList();
        var claimed = own.FindLastIndex(data => data is InstalmentClaimed);
        var until = claimed < 0 ? own : own[..claimed];
        var from = until.FindLastIndex(data => data is InstalmentPrepared);
        return from < 0 ? [] : until[from..];
    }

    /// <summary>The document of each text that had come into force, and the copy that was signed on paper where it was.</summary>
    private static async ValueTask<ImmutableArray<EvidencePiece>> ActsAsync(Room room, string application, List<EventEnvelope> life, CancellationToken cancellation)
    {
        var version = life.Select(happened => happened.Data).Aggregate(0, (last, data) => data switch { AgreementActivated => 1, AgreementAmended amended => amended.Version, _ => last });
        if (version == 0) return [];
        var contents = await room.Reads.ContentsAsync(AgreementState.IdOf(application), cancellation).ConfigureAwait(false);
        var documents = life.Select(happened => happened.Data).OfType<ActDocumentKept>().Where(kept => kept.Version <= version).GroupBy(kept => kept.Version).Select(same => same.Last())
            .Select(kept => contents.Json<UploadRef>(ActDocument.RecordOf(kept.Hash)) is { } file ? new EvidencePiece(kept.Version, IsCopy: false, file with { Hash = kept.Document }) : null);
        var copies = life.Select(happened => happened.Data).OfType<SignedCopyConfirmed>().Where(copy => copy.Version <= version)
            .Select(copy => contents.Json<UploadRef>(SignedCopy.RecordOf(copy.Number)) is { } file ? new EvidencePiece(copy.Version, IsCopy: true, file) : null);
        return [.. documents.Concat(copies).OfType<EvidencePiece>().OrderBy(piece => piece.Version).ThenBy(piece => piece.IsCopy)];
    }

    /// <summary>Who has compared the account that the line goes to; null where that is not known.</summary>
    private static async ValueTask<AttestedBy?> VerifiedAsync(Room room, BatchLine line, Names names, CancellationToken cancellation)
    {
        foreach (var body in new[] { line.Payee, (await room.SurvivorAsync(line.Payee, cancellation).ConfigureAwait(false))?.Id }.OfType<string>().Distinct())
        {
            var found = (await room.Reads.HistoryAsync(OrganisationState.IdOf(body), cancellation).ConfigureAwait(false)).LastOrDefault(happened => happened.Data is BankDetailsVerified verified && verified.Hash == line.BankHash);
            if (found?.Data is BankDetailsVerified by) return (await SaidAsync(names, [(by.By, found.At)], cancellation).ConfigureAwait(false))[0];
        }
        return null;
    }

    /// <summary>Those that were accepted: the one that made it due, or all of them where it is the balance.</summary>
    private static async ValueTask<ImmutableArray<ExaminedReport>> ReportsAsync(Room room, SeenFile file, ProgrammeDefinition definition, InstalmentPlanned plan, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<ExaminedReport>();
        foreach (var rule in definition.Reports.Where(rule => rule.Code == plan.Report || plan.Kind == InstalmentKind.Balance))
            if (await ReportToExamine.ReadAsync(room, file, rule.Code, cancellation).ConfigureAwait(false) is { State.Phase: ReportPhase.Accepted } report) found.Add(report);
        return found.ToImmutable();
    }

    private static async ValueTask<ImmutableArray<AttestedBy>> SaidAsync(Names names, IEnumerable<(Actor By, DateTimeOffset At)> all, CancellationToken cancellation)
    {
        var acts = all.ToList();
        return await names.WriteAsync(() => acts.Select(act => new AttestedBy(act.By.PersonId is { } person ? names.Person(person) : "la plateforme", act.At)).ToImmutableArray(), cancellation).ConfigureAwait(false);
    }
}

public sealed record LineEvidence(BatchLine Line)
{
    /// <summary>Whether the reader sees the file of the line.</summary>
    public bool IsOpen { get; init; } = true;

    public InstalmentKind Kind { get; init; }

    public ImmutableArray<EvidencePiece> Acts { get; init; } = [];

    /// <summary>Who certified what was to be checked; null where it is not known.</summary>
    public AttestedBy? Prepared { get; init; }

    public ImmutableArray<AttestedBy> Approved { get; init; } = [];

    /// <summary>Who verified the account; null where it is not known.</summary>
    public AttestedBy? Verified { get; init; }

    public ImmutableArray<ExaminedReport> Reports { get; init; } = [];

    /// <summary>The code of the report without which this would not be due; null: none.</summary>
    public string? AwaitedReport { get; init; }
}

/// <param name="Version">Of the agreement: 1, or that of an amendment.</param>
/// <param name="IsCopy">The scan of what was signed on paper.</param>
public sealed record EvidencePiece(int Version, bool IsCopy, UploadRef File);

/// <param name="By">A name.</param>
public sealed record AttestedBy(string By, DateTimeOffset At);
