using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Files;

namespace GrantsPlatform.Reading.Consultations;

/// <summary>
/// What somebody outside was asked, for whoever came by the link that was mailed for it: of each file on which an opinion is still awaited, the answers
/// that were chosen, and nothing else. Null once the day has passed or the service has withdrawn it.
/// </summary>
public sealed record ConsultationToAnswer(string Consultation) : DoorQuery<AskedConsultation>
{
    private protected override async ValueTask<AskedConsultation?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var stream = ConsultationState.IdOf(Consultation);
        if (await room.Reads.ReadAsync<ConsultationState>(stream, cancellation).ConfigureAwait(false) is not ConsultationState.Known { End: null } known || room.Now >= known.Asked.DueAt
            || await room.Reads.ReadAsync<CallState>(CallState.IdOf(known.Asked.Call), cancellation).ConfigureAwait(false) is not CallState.Known call) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Asked.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(known.Asked.Revision);
        var contents = await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false);
        var files = ImmutableArray.CreateBuilder<ConsultedFile>();
        foreach (var id in known.Asked.Applications.Where(id => !known.Given.ContainsKey(id)))
            if (await FileAsync(id, known, room, definition, call.Title, cancellation).ConfigureAwait(false) is { } file) files.Add(file);
        return new AskedConsultation(
            stream, call.Title, definition.Funder, contents.Json<OutsideExpert>(OutsideExpert.Record)?.Name ?? "", contents.Text(OutsideExpert.QuestionRecord) ?? "",
            known.Asked.DueAt, known.Zone, files.ToImmutable(), known.Given.Count);
    }

    private static async ValueTask<ConsultedFile?> FileAsync(string id, ConsultationState.Known known, Room room, ProgrammeDefinition definition, string call, CancellationToken cancellation)
    {
        var stream = ApplicationState.IdOf(id);
        if (await room.Reads.ReadAsync<ApplicationState>(stream, cancellation).ConfigureAwait(false) is not ApplicationState.Known { Phase: not (Phase.Withdrawn or Phase.Cancelled) } file
            || await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is not { } applicant
            || FileAnswers.Submitted(file, await room.Reads.ContentsAsync(stream, cancellation).ConfigureAwait(false)) is not { } answers) return null;
        var whole = new Draft(id, file, definition, call, applicant, answers);
        var shown = whole.Sections.SelectMany(whole.Shown).Where(field => known.Asked.Fields.Contains(field.Code)).ToImmutableArray();
        var chosen = shown.Aggregate(Answers.None, (some, field) => answers.Find(field.Code) is { } answer ? some.With(field.Code, answer) : some);
        return new ConsultedFile(new Draft(id, file, definition, call, applicant, chosen), [.. shown.Select(field => new ConsultedPart(field, chosen.Find(field.Code)))]);
    }
}

/// <param name="Expert">Name; empty where it has been erased.</param>
/// <param name="Files">On which an opinion is still awaited.</param>
/// <param name="Given">How many opinions were given.</param>
public sealed record AskedConsultation(
    StreamId Stream, string CallTitle, Funder Funder, string Expert, string Question, DateTimeOffset DueAt, Zone Zone, ImmutableArray<ConsultedFile> Files, int Given);

/// <param name="Draft">With the answers that were chosen alone.</param>
public sealed record ConsultedFile(Draft Draft, ImmutableArray<ConsultedPart> Parts);

/// <param name="Answer">Null: none was given.</param>
public sealed record ConsultedPart(Field Field, JsonElement? Answer);
