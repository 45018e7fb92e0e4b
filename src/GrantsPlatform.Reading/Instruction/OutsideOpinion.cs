using System.Collections.Immutable;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>An opinion that was asked of somebody outside on a file, and what came of it.</summary>
/// <param name="Fields">Labels of what was shown.</param>
/// <param name="Expert">Null when it was erased.</param>
/// <param name="Files">How many files the same mail was about.</param>
/// <param name="By">Who asked.</param>
public sealed record OutsideOpinion(string Id, string? Expert, string? Question, ImmutableArray<string> Fields, int Files, string By, DateTimeOffset At, DateTimeOffset DueAt)
{
    /// <summary>The link still opens this file.</summary>
    public bool IsAwaited { get; init; }

    public ConsultationEnd? End { get; init; }

    /// <summary>Null: none on this file.</summary>
    public OutsideOpinionGiven? Given { get; init; }

    /// <summary>Null where there are none, or when they were erased.</summary>
    public string? Words { get; init; }

    /// <summary>What came with it; null: nothing, or it was erased.</summary>
    public UploadRef? Upload { get; init; }

    /// <summary>When and by whom that was erased, and why; null: it was not.</summary>
    public ErasedUpload? Erased { get; init; }
}

/// <param name="Reason">Null when it was erased in its turn.</param>
public sealed record ErasedUpload(DateTimeOffset At, string By, string? Reason);

internal sealed class OutsideReading(Room room, SeenFile seen, ProgrammeDefinition definition, Names names)
{
    private const int Most = 50;

    /// <summary>Latest first.</summary>
    public async ValueTask<ImmutableArray<OutsideOpinion>> AllAsync(CancellationToken cancellation)
    {
        var rows = await room.Reads.QueryAsync<ConsultationRow>(
            new ViewQuery(ConsultationsView.Name, seen.Id, "at", true, ImmutableDictionary<string, string>.Empty, Most), cancellation).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<OutsideOpinion>();
        foreach (var row in rows.Rows)
            if (await OneAsync(row.Id, cancellation).ConfigureAwait(false) is { } one) found.Add(one);
        return found.ToImmutable();
    }

    private async ValueTask<OutsideOpinion?> OneAsync(string id, CancellationToken cancellation)
    {
        var stream = ConsultationState.IdOf(id);
        if (await room.Reads.ReadAsync<ConsultationState>(stream, cancellation).ConfigureAwait(false) is not ConsultationState.Known { Asked: var asked } known) return null;
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var given = known.Given.GetValueOrDefault(seen.Id);
        return new OutsideOpinion(
            id, contents.Json<OutsideExpert>(OutsideExpert.Record)?.Name, contents.Text(OutsideExpert.QuestionRecord), [.. asked.Fields.Select(field => definition.Form.Find(field)?.Label ?? field)],
            asked.Applications.Length, await names.WriteAsync(() => names.Person(asked.By.PersonId ?? ""), cancellation).ConfigureAwait(false), asked.At, asked.DueAt)
        {
            IsAwaited = known.End is null && given is null && room.Now < asked.DueAt,
            End = known.End,
            Given = given,
            Words = given is null ? null : contents.Text(OutsideExpert.AnswerOf(seen.Id)),
            Upload = given is null ? null : contents.Json<UploadRef>(OutsideExpert.UploadOf(seen.Id)),
            Erased = known.ErasedUploads.TryGetValue(seen.Id, out var erased) ? await ErasedAsync(stream, erased, contents, cancellation).ConfigureAwait(false) : null,
        };
    }

    private async ValueTask<ErasedUpload> ErasedAsync(StreamId stream, OutsideUploadErased erased, Contents contents, CancellationToken cancellation)
    {
        var happened = (await room.Reads.HistoryAsync(stream, cancellation).ConfigureAwait(false)).First(one => one.Data is OutsideUploadErased known && known.Application == erased.Application);
        return new ErasedUpload(erased.At, await names.WriteAsync(() => names.Person(erased.By.PersonId ?? ""), cancellation).ConfigureAwait(false), contents.Text(happened.Version));
    }
}
