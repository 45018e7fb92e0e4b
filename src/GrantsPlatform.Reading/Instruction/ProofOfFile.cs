using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>
/// What proves a file to somebody who has no access to the platform: its events as they are stored and hashed; what was submitted, written to each other, thought
/// of it, reported, claimed back and appealed against, as the events attest it; and the files that were sent with any of these. What the service keeps for itself
/// is not in it, nor what was typed and never sent or given. The register is not either: its rows are the grantee's alone (<see cref="Sought.RegisterRows"/>).
/// </summary>
public sealed record ProofOfFile(string Application) : FileQuery<RecordedFile>(Application, Sought.Instruction), IForThePlatform
{
    private protected override async ValueTask<RecordedFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(seen.File.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(seen.File.Origin.Revision);
        var call = await room.Reads.ReadAsync<CallState>(CallState.IdOf(seen.File.Call), cancellation).ConfigureAwait(false) as CallState.Known;
        var seesPayments = Sight.OfFile(Sought.Payments, seen.Viewer with { OrganisationOf = id => id == seen.Applicant.Id ? seen.Applicant : null }, seen.File) is null;
        var seesMessages = Sight.OfFile(Sought.Conversation, seen.Viewer, seen.File) is null;
        var streams = ImmutableArray.CreateBuilder<RecordedStream>();
        var names = new Names(room.Reads, definition);
        var given = await new LevelReading(room, seen, definition, names).AllAsync(cancellation).ConfigureAwait(false);
        var outside = (await new OutsideReading(room, seen, definition, names).AllAsync(cancellation).ConfigureAwait(false)).Where(opinion => opinion.Given is not null).ToList();
        foreach (var id in StreamsOf(seen.File, definition, given.Where(level => level.Given is not null), outside.Where(IsOfThisAlone), seesMessages, seesPayments))
            if (await room.Reads.StoredAsync(id, cancellation).ConfigureAwait(false) is { Count: > 0 } events) streams.Add(new RecordedStream(id, [.. events]));
        return new RecordedFile(seen.Id, seen.File.CalledBy(seen.Id), seen.File.Origin.ApplicantName, call?.Title ?? seen.File.Call, streams.ToImmutable(), seesPayments)
        {
            Texts = await AttestedAsync(room, streams, cancellation).ConfigureAwait(false),
            Acts = seesPayments ? await ActsAsync(room, cancellation).ConfigureAwait(false) : [],
            Copies = seesPayments ? await CopiesAsync(room, cancellation).ConfigureAwait(false) : [],
            Uploads = [.. await UploadsAsync(room, seen, definition, cancellation).ConfigureAwait(false), .. outside.Where(IsOfThisAlone).Select(opinion => opinion.Upload).OfType<UploadRef>()],
            Unproved = [.. outside.Where(opinion => !IsOfThisAlone(opinion)).Select(opinion => opinion.Upload).OfType<UploadRef>()],
            Sent = [.. seesMessages ? await WithMessagesAsync(room, cancellation).ConfigureAwait(false) : [], .. seesPayments ? await WithReportsAsync(room, definition, cancellation).ConfigureAwait(false) : []],
            Reports = seesPayments ? [.. definition.Reports.Select(report => report.Code)] : [],
        };
    }

    private IEnumerable<StreamId> StreamsOf(ApplicationState.Known file, ProgrammeDefinition definition, IEnumerable<LevelWork> given, IEnumerable<OutsideOpinion> outside, bool seesMessages, bool seesPayments) =>
    [
        ApplicationState.IdOf(Application), .. given.Select(level => AssessmentState.IdOf(Application, level.Level.Code)), AppealState.IdOf(Application), .. outside.Select(opinion => ConsultationState.IdOf(opinion.Id)),
        .. seesMessages ? [ConversationState.IdOf(Application)] : ImmutableArray<StreamId>.Empty,
        .. seesPayments
            ? [
                AgreementState.IdOf(Application), .. definition.Reports.Select(report => ReportState.IdOf(Application, report.Code)), RecoveryState.IdOf(Application),
                .. (file.Receipt?.Dossier.Partners ?? []).Select(partner => RecoveryState.IdOf(Application, partner.Organisation)),
            ]
            : ImmutableArray<StreamId>.Empty,
    ];

    /// <summary>What was asked about several files at once tells of the others too.</summary>
    private static bool IsOfThisAlone(OutsideOpinion opinion) => opinion.Files == 1;

    private static async ValueTask<ImmutableArray<RecordedText>> AttestedAsync(Room room, IEnumerable<RecordedStream> streams, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<RecordedText>();
        foreach (var stream in streams) texts.AddRange(await AttestedAsync(room, stream, record => IsSaid(stream.Id.Kind, record), cancellation).ConfigureAwait(false));
        return texts.ToImmutable();
    }

    /// <summary>What was sent or given, and not what was only typed.</summary>
    private static bool IsSaid(string kind, string record) => kind switch
    {
        ApplicationState.Kind => FileAnswers.IsSubmission(record),
        AssessmentState.Kind => AssessmentWords.IsRecord(record),
        AgreementState.Kind => SignedCopy.IsRecord(record) || ActDocument.IsRecord(record),
        ReportState.Kind => !ReportFields.IsDraft(record),
        ConsultationState.Kind => OutsideExpert.IsAnswer(record),
        ConversationState.Kind or AppealState.Kind or RecoveryState.Kind => true,
        _ => false,
    };

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
        return
        [
            .. Enumerable.Range(1, seen.File.Receipt?.Submission ?? 0).Select(number => FileAnswers.SentAs(number, contents)).OfType<Answers>()
                .SelectMany(definition.Uploads).DistinctBy(upload => upload.Hash),
        ];
    }

    private async ValueTask<ImmutableArray<SentUpload>> WithMessagesAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ConversationState>(ConversationState.IdOf(Application), cancellation).ConfigureAwait(false) is not ConversationState.Known known) return [];
        var contents = await room.Reads.ContentsAsync(ConversationState.IdOf(Application), cancellation).ConfigureAwait(false);
        return [.. from message in known.Messages from upload in MessageWords.Of(message, contents).Uploads select new SentUpload($"message {message.Number}", upload)];
    }

    /// <summary>With any version of a report that was submitted, and for its check.</summary>
    private async ValueTask<ImmutableArray<SentUpload>> WithReportsAsync(Room room, ProgrammeDefinition definition, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<SentUpload>();
        foreach (var rule in definition.Reports)
        {
            var id = ReportState.IdOf(Application, rule.Code);
            if (await room.Reads.ReadAsync<ReportState>(id, cancellation).ConfigureAwait(false) is not ReportState.Known { Submission: { } last } report) continue;
            var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
            var sent = Enumerable.Range(1, last.Number).Select(number => contents.Json<Answers>(ReportFields.SubmissionRecordOf(number))).OfType<Answers>()
                .SelectMany(words => rule.Uploads.SelectMany(sort => ReportFields.FilesIn(words, sort.Code)));
            var pieces = (report.Check?.Sent.Keys ?? []).SelectMany(piece => contents.Json<ImmutableArray<UploadRef>?>(ReportCheck.PieceRecordOf(piece)) ?? []);
            files.AddRange(sent.Concat(pieces).DistinctBy(upload => upload.Hash).Select(upload => new SentUpload(rule.Label, upload)));
        }
        return files.ToImmutable();
    }
}

/// <param name="SeesPayments">Acts, reports and claims are in it too.</param>
public sealed record RecordedFile(string Id, string Number, string Applicant, string CallTitle, ImmutableArray<RecordedStream> Streams, bool SeesPayments)
{
    public ImmutableArray<RecordedText> Texts { get; init; } = [];

    /// <summary>What was sent with any version, and with opinions from outside.</summary>
    public ImmutableArray<UploadRef> Uploads { get; init; } = [];

    /// <summary>What came with an opinion on several files at once: no event of this one alone names it.</summary>
    public ImmutableArray<UploadRef> Unproved { get; init; } = [];

    /// <summary>What was sent with messages and reports; for those who see them.</summary>
    public ImmutableArray<SentUpload> Sent { get; init; } = [];

    /// <summary>Codes of the reports that the programme asks for; for those who see them.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>Texts of the agreement as they went to be signed, by their version; for those who see it.</summary>
    public ImmutableArray<RecordedCopy> Acts { get; init; } = [];

    /// <summary>Of the agreement, signed on paper, in their order; for those who see it.</summary>
    public ImmutableArray<RecordedCopy> Copies { get; init; } = [];
}

/// <param name="With">What it came with: "message 3", "Bilan final".</param>
public sealed record SentUpload(string With, UploadRef File);

public sealed record RecordedCopy(int Number, UploadRef File);

public sealed record RecordedStream(StreamId Id, ImmutableArray<StoredEvent> Events);

/// <param name="Bytes">As an event of the stream attests them.</param>
public sealed record RecordedText(StreamId Stream, string Name, int Version, byte[] Bytes);
