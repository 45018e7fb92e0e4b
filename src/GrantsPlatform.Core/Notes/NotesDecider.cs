using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Notes.NotesState.Known;

namespace GrantsPlatform.Core.Notes;

/// <summary>Who belongs to the service is the table's to say (Permissions); here only not against a recusal, nor for the applicant's own people.</summary>
public sealed class NotesDecider : Decider<NotesState, NoteCommand, NoteEvent>
{
    public const int LongestText = 10_000;

    public override string Kind => NotesState.Kind;
    public override NotesState Empty => new NotesState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, NoteCommand? command, NotesState state, Facts facts)
    {
        if (command is null) return [];
        var file = ApplicationState.IdOf(command.Application);
        return facts.FindPublished<ApplicationFacts>(file) is { } known
            ? [new Need.State(file), new Need.State(OrganisationState.IdOf(known.Origin.Organisation)), .. command is FillFreeColumn ? DefinitionFacts.NeedOf(known.Origin.Programme) : []]
            : [new Need.State(file)];
    }

    public override Response Decide(StreamId self, NoteCommand command, NotesState state, Context context)
    {
        if (NotesState.IdOf(command.Application) != self
            || context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(command.Application)) is not { Receipt: not null } file
            || IsOfApplicant(file, context)) return new NoteUnknown();
        if (file.IsErased) return new FileIsErased();
        if (context.Actor.PersonId is { } person && !file.MayBeSeenBy(person)) return new ActorRecused();
        ImmutableArray<FileNote> notes = state is Known known ? known.Notes : [];
        return command switch
        {
            WriteNote write => Write(write, notes, context),
            CorrectNote correct => Correct(correct, notes, context),
            WithdrawNote withdraw => Withdraw(withdraw, notes, context),
            FillFreeColumn fill => FillingColumns.Fill(fill, state as Known, file, context),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };
    }

    public override NotesState Evolve(NotesState state, NoteEvent happened) => (happened, state) switch
    {
        (NoteWritten e, NotesState.Absent) => new Known([Of(e)]),
        (NoteWritten e, Known known) => known with { Notes = known.Notes.Add(Of(e)) },
        (FreeColumnFilled e, NotesState.Absent) => new Known([]).With(e),
        (FreeColumnFilled e, Known known) => known.With(e),
        (NoteCorrected e, Known known) => known.With(e.Number, note => note with { Revision = note.Revision + 1, Hash = e.Hash, CorrectedAt = e.At }),
        (NoteWithdrawn e, Known known) => known.With(e.Number, note => note with { IsWithdrawn = true }),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static FileNote Of(NoteWritten e) => new(e.Number, 1, e.Hash, e.At, e.By);

    private static Response Write(WriteNote write, ImmutableArray<FileNote> notes, Context context)
    {
        if (Wrong(write.Text) is { } wrong) return wrong;
        var number = notes.Length + 1;
        var record = RecordOf(number, write.Text);
        var hash = Digest.Of(record.Bytes.AsSpan());
        // The same words twice from the same hand are a second click.
        if (notes is [.., { IsWithdrawn: false } last] && last.Hash == hash && last.By == context.Actor) return Response.Nothing;
        return Response.Accept(new NoteWritten(number, hash, context.At, context.Actor)).With(record);
    }

    private static Response Correct(CorrectNote correct, ImmutableArray<FileNote> notes, Context context)
    {
        if (Find(correct.Number, notes) is not { } note) return new NoteUnknown();
        if (note.By != context.Actor) return new NoteOfAnother();
        if (note.IsWithdrawn) return new NoteChanged();
        if (Wrong(correct.Text) is { } wrong) return wrong;
        var record = RecordOf(correct.Number, correct.Text);
        var hash = Digest.Of(record.Bytes.AsSpan());
        if (note.Hash == hash) return Response.Nothing;
        return note.Revision != correct.Revision ? new NoteChanged() : Response.Accept(new NoteCorrected(correct.Number, hash, context.At)).With(record);
    }

    private static Response Withdraw(WithdrawNote withdraw, ImmutableArray<FileNote> notes, Context context)
    {
        if (Find(withdraw.Number, notes) is not { } note) return new NoteUnknown();
        if (note.IsWithdrawn) return Response.Nothing;
        if (note.Revision != withdraw.Revision) return new NoteChanged();
        if (note.By != context.Actor && context.Reason.IsMissing()) return new ReasonMissing();
        return Response.Accept(new NoteWithdrawn(withdraw.Number, context.At, context.Actor)).With(new ContentChange.Erase(FileNote.RecordOf(withdraw.Number)));
    }

    private static FileNote? Find(int number, ImmutableArray<FileNote> notes) => notes.FirstOrDefault(note => note.Number == number);

    private static ContentChange.Put RecordOf(int number, string text) => ContentChange.Text(FileNote.RecordOf(number), Texts.Repaired(text).Trim());

    private static Refusal? Wrong(string text) =>
        text.IsMissing() ? new NoteEmpty()
        : Texts.Length(text) is var length && length > LongestText ? new NoteTooLong(length, LongestText)
        : null;

    private static bool IsOfApplicant(ApplicationFacts file, Context context) =>
        context.Actor.PersonId is { } person
        && context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(file.Origin.Organisation)) is { } body
        && body.IsMember(person);
}
