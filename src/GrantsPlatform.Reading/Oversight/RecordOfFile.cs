using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Notes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Oversight;

/// <summary>Everything that happened to a file and to what follows from it, with the proof of each event, what was written about it and what was sent.</summary>
public sealed record RecordOfFile(string Application) : OversightQuery<WholeRecord>
{
    private protected override async ValueTask<WholeRecord?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        var id = ApplicationState.IdOf(Application);
        if (await room.Reads.ReadAsync<ApplicationState>(id, cancellation).ConfigureAwait(false) is not ApplicationState.Known file
            || !await new TrailSight(room, viewer).SeesAsync(id, cancellation).ConfigureAwait(false)) return null;
        var definition = await Definitions.OfAsync(room.Reads, file, cancellation).ConfigureAwait(false);
        var (telling, lines) = (new TrailTelling(room), new List<RecordLine>());
        foreach (var stream in Streams(file, [.. definition?.Levels.Select(level => level.Code) ?? []], [.. definition?.Reports.Select(rule => rule.Code) ?? []]))
        {
            var letters = (await room.Reads.ToldAsync(stream, cancellation).ConfigureAwait(false)).ToLookup(told => told.Version, told => told.Letter);
            foreach (var one in await room.Reads.TrailOfAsync(stream, cancellation).ConfigureAwait(false))
                lines.Add(new RecordLine(await telling.TellAsync(one, cancellation).ConfigureAwait(false), [.. letters[one.Event.Version]]));
        }
        var names = new Names(room.Reads, definition);
        return new WholeRecord(
            Application, await names.WriteAsync(() => names.File(Application), cancellation).ConfigureAwait(false), [.. lines.OrderBy(line => line.Line.StoredAt)],
            await WordsAsync(room, viewer, file, names, cancellation).ConfigureAwait(false));
    }

    private IEnumerable<StreamId> Streams(ApplicationState.Known file, ImmutableArray<string> levels, ImmutableArray<string> reports) =>
    [
        ApplicationState.IdOf(Application), .. levels.Select(level => AssessmentState.IdOf(Application, level)), ConversationState.IdOf(Application), NotesState.IdOf(Application), AppealState.IdOf(Application),
        AgreementState.IdOf(Application), RegisterState.IdOf(Application), .. reports.Select(report => ReportState.IdOf(Application, report)), RecoveryState.IdOf(Application),
        .. (file.Receipt?.Dossier.Partners ?? []).Select(partner => RecoveryState.IdOf(Application, partner.Organisation)),
    ];

    /// <summary>Messages and notes are for those who may read them where the file is instructed: an administrator of the platform may not.</summary>
    private async ValueTask<ImmutableArray<RecordWords>> WordsAsync(Room room, Viewer viewer, ApplicationState.Known file, Names names, CancellationToken cancellation)
    {
        var body = await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false);
        var looking = viewer with { OrganisationOf = id => id == body?.Id ? body : null };
        var words = ImmutableArray.CreateBuilder<RecordWords>();
        if (Sight.OfFile(Sought.Conversation, looking, file) is null
            && await room.Reads.ReadAsync<ConversationState>(ConversationState.IdOf(Application), cancellation).ConfigureAwait(false) is ConversationState.Known talk)
        {
            var contents = await room.Reads.ContentsAsync(ConversationState.IdOf(Application), cancellation).ConfigureAwait(false);
            foreach (var message in talk.Messages)
                words.Add(new RecordWords(RecordWordsKind.Message, message.At, await NameAsync(names, message.By, cancellation).ConfigureAwait(false), contents.Json<PostedWords>(PostedWords.RecordOf(message.Number))?.Text));
        }
        if (Sight.OfFile(Sought.Notes, looking, file) is null
            && await room.Reads.ReadAsync<NotesState>(NotesState.IdOf(Application), cancellation).ConfigureAwait(false) is NotesState.Known known)
        {
            var contents = await room.Reads.ContentsAsync(NotesState.IdOf(Application), cancellation).ConfigureAwait(false);
            foreach (var note in known.Notes)
                words.Add(new RecordWords(RecordWordsKind.Note, note.At, await NameAsync(names, note.By, cancellation).ConfigureAwait(false), contents.Text(FileNote.RecordOf(note.Number))));
        }
        return [.. words.OrderBy(one => one.At)];
    }

    private static async ValueTask<string> NameAsync(Names names, Actor by, CancellationToken cancellation) =>
        by.PersonId is { } person ? await names.WriteAsync(() => names.Person(person), cancellation).ConfigureAwait(false) : "la plateforme";
}

/// <param name="Title">The applicant, then the file's number.</param>
/// <param name="Lines">Oldest first.</param>
/// <param name="Words">Oldest first; none for whoever may not read them.</param>
public sealed record WholeRecord(string Application, string Title, ImmutableArray<RecordLine> Lines, ImmutableArray<RecordWords> Words);

/// <param name="Letters">Permanent names of what the platform wrote to people because of it.</param>
public sealed record RecordLine(TrailLine Line, ImmutableArray<string> Letters);

/// <param name="Text">Null once it was erased.</param>
public sealed record RecordWords(RecordWordsKind Kind, DateTimeOffset At, string By, string? Text);

public enum RecordWordsKind
{
    /// <summary>Between the applicant and the service.</summary>
    Message,

    /// <summary>Inside the service.</summary>
    Note,
}
