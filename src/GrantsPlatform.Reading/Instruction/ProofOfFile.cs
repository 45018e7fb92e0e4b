using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>
/// What proves a file to somebody who has no access to the platform: its events as they are stored and hashed, what was submitted and what instructors thought
/// of it as the events attest it, and the files that were sent with it or with an opinion on it. What the service keeps for itself is not in it, nor what was typed and never sent or
/// given. The register is not either: its rows are the grantee's alone (<see cref="Sought.RegisterRows"/>).
/// </summary>
public sealed record ProofOfFile(string Application) : FileQuery<RecordedFile>(Application, Sought.Instruction)
{
    private protected override async ValueTask<RecordedFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(seen.File.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(seen.File.Origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var seesPayments = Sight.OfFile(Sought.Payments, seen.Viewer with { OrganisationOf = id => id == seen.Applicant.Id ? seen.Applicant : null }, seen.File) is null;
        var streams = ImmutableArray.CreateBuilder<RecordedStream>();
        var given = await new LevelReading(room, seen, definition, new Names(room.Reads, definition)).AllAsync(cancellation).ConfigureAwait(false);
        foreach (var id in StreamsOf(definition, given.Where(level => level.Given is not null), seesPayments))
            if (await room.Reads.StoredAsync(id, cancellation).ConfigureAwait(false) is { Count: > 0 } events) streams.Add(new RecordedStream(id, [.. events]));
        return new RecordedFile(seen.Id, seen.File.CalledBy(seen.Id), seen.File.Origin.ApplicantName, call?.Title ?? seen.File.Call, streams.ToImmutable(), seesPayments)
        {
            Texts =
            [
                .. await AttestedAsync(room, streams, ApplicationState.Kind, FileAnswers.IsSubmission, cancellation).ConfigureAwait(false),
                .. await AttestedAsync(room, streams, AssessmentState.Kind, AssessmentWords.IsRecord, cancellation).ConfigureAwait(false),
                .. await AttestedAsync(room, streams, AgreementState.Kind, name => SignedCopy.IsRecord(name) || ActDocument.IsRecord(name), cancellation).ConfigureAwait(false),
            ],
            Acts = seesPayments ? await ActsAsync(room, cancellation).ConfigureAwait(false) : [],
            Copies = seesPayments ? await CopiesAsync(room, cancellation).ConfigureAwait(false) : [],
            Uploads = await UploadsAsync(room, seen, definition, cancellation).ConfigureAwait(false),
        };
    }

    private IEnumerable<StreamId> StreamsOf(ProgrammeDefinition definition, IEnumerable<LevelWork> given, bool seesPayments) =>
        [ApplicationState.IdOf(Application), .. given.Select(level => AssessmentState.IdOf(Application, level.Level.Code)), .. seesPayments ? definition.Reports.Select(report => ReportState.IdOf(Application, report.Code)).Prepend(AgreementState.IdOf(Application)) : []];

    private static async ValueTask<ImmutableArray<RecordedText>> AttestedAsync(Room room, IEnumerable<RecordedStream> streams, string kind, Func<string, bool> isOne, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<RecordedText>();
        foreach (var stream in streams.Where(stream => stream.Id.Kind == kind)) texts.AddRange(await AttestedAsync(room, stream, isOne, cancellation).ConfigureAwait(false));
        return texts.ToImmutable();
    }

    /// <summary>Each version of these records that events attest, as far as its words are not erased.</summary>
    private static async ValueTask<ImmutableArray<RecordedText>> AttestedAsync(Room room, RecordedStream file, Func<string, bool> isOne, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<RecordedText>();
        foreach (var seal in file.Events.SelectMany(stored => EventEnvelope.OpenLink(stored.Bytes).Contents).Where(seal => seal.Hash is not null && isOne(seal.Name)))
            if (await room.Reads.ContentAsync(file.Id, seal.Name, seal.Version, cancellation).ConfigureAwait(false) is { } bytes) texts.Add(new RecordedText(file.Id, seal.Name, seal.Version, bytes));
        return texts.ToImmutable();
    }

    /// <summary>Every copy that was signed on paper and handed in, those that were refused among them.</summary>
    private async ValueTask<ImmutableArray<RecordedCopy>> CopiesAsync(Room room, CancellationToken cancellation)
    {
        var id = AgreementState.IdOf(Application);
        if (await room.Reads.ReadAsync<AgreementState>(id, cancellation).ConfigureAwait(false) is not AgreementState.Known { LastCopy: > 0 and var last }) return [];
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        return [.. Enumerable.Range(1, last).Select(number => contents.Json<UploadRef>(SignedCopy.RecordOf(number)) is { } file ? new RecordedCopy(number, file) : null).OfType<RecordedCopy>()];
    }

    /// <summary>Every text that went to be signed, as the document that is kept of it.</summary>
    private async ValueTask<ImmutableArray<RecordedCopy>> ActsAsync(Room room, CancellationToken cancellation)
    {
        var id = AgreementState.IdOf(Application);
        var kept = (await room.Reads.HistoryAsync(id, cancellation).ConfigureAwait(false)).Select(happened => happened.Data).OfType<ActDocumentKept>().ToList();
        if (kept.Count == 0) return [];
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        return [.. kept.Select(one => contents.Json<UploadRef>(ActDocument.RecordOf(one.Hash)) is { } file ? new RecordedCopy(one.Version, file with { Hash = one.Document }) : null).OfType<RecordedCopy>()];
    }

    private static async ValueTask<ImmutableArray<UploadRef>> UploadsAsync(Room room, SeenFile seen, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(ApplicationState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var outside = await new OutsideReading(room, seen, definition, new Names(room.Reads, definition)).AllAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. Enumerable.Range(1, seen.File.Receipt?.Submission ?? 0).Select(number => FileAnswers.SentAs(number, contents)).OfType<Answers>()
                .SelectMany(definition.Uploads).Concat(outside.Select(opinion => opinion.Upload).OfType<UploadRef>()).DistinctBy(upload => upload.Hash),
        ];
    }
}

/// <param name="SeesPayments">Acts and reports are in it too.</param>
public sealed record RecordedFile(string Id, string Number, string Applicant, string CallTitle, ImmutableArray<RecordedStream> Streams, bool SeesPayments)
{
    public ImmutableArray<RecordedText> Texts { get; init; } = [];

    /// <summary>What was sent with any version, and with opinions from outside.</summary>
    public ImmutableArray<UploadRef> Uploads { get; init; } = [];

    /// <summary>Texts of the agreement as they went to be signed, by their version; for those who see it.</summary>
    public ImmutableArray<RecordedCopy> Acts { get; init; } = [];

    /// <summary>Of the agreement, signed on paper, in their order; for those who see it.</summary>
    public ImmutableArray<RecordedCopy> Copies { get; init; } = [];
}

public sealed record RecordedCopy(int Number, UploadRef File);

public sealed record RecordedStream(StreamId Id, ImmutableArray<StoredEvent> Events);

/// <param name="Bytes">As an event of the stream attests them.</param>
public sealed record RecordedText(StreamId Stream, string Name, int Version, byte[] Bytes);
