using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Mails;

public sealed class MailDecider : Decider<MailState, MailCommand, MailEvent>
{
    /// <summary>How long what a mail said is kept: longer than any delay in which somebody may say that they got nothing.</summary>
    public const int MonthsKept = 24;

    public override string Kind => MailState.Kind;
    public override MailState Empty => new MailState.Absent();

    public override Response Decide(StreamId self, MailCommand command, MailState state, Context context) => (command, state) switch
    {
        (NoteMail note, _) => Decide(note, state as MailState.Known, context),
        (EraseMail, MailState.Known known) => Erased(known, context),
        (EraseMail, _) => Response.Nothing,
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, MailState state, Context context) =>
        state is MailState.Known { ContentHash: not null } known && EndOfKeeping(known) <= context.At ? Erased(known, context) : Response.Nothing;

    public override MailState Evolve(MailState state, MailEvent happened) => (happened, state) switch
    {
        (MailSent e, _) => new MailState.Known(e.Facts, MailEnd.Sent, e.Attempt, e.At, e.ContentHash, null),
        (MailPutOff e, _) => new MailState.Known(e.Facts, MailEnd.PutOff, e.Attempt, e.At, e.ContentHash, e.AnswerHash),
        (MailRefused e, _) => new MailState.Known(e.Facts, MailEnd.Refused, e.Attempt, e.At, e.ContentHash, e.AnswerHash),
        (MailGivenUp e, _) => new MailState.Known(e.Facts, MailEnd.GivenUp, e.Attempt, e.At, e.ContentHash, e.AnswerHash),
        (MailWordsErased, MailState.Known known) => known with { ContentHash = null, AnswerHash = null },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(MailState state) =>
        state is MailState.Known { ContentHash: not null } known ? [new Upcoming(EndOfKeeping(known), "Effacement du texte du courrier")] : [];

    /// <summary>What was sent stays sent. Tried again in vain with the same answer, it is where it was: a server that is down for a day does not fill the history.</summary>
    private static Response.Accepted Decide(NoteMail note, MailState.Known? known, Context context)
    {
        if (known is { End: not MailEnd.PutOff }) return Response.Nothing;
        var words = ContentChange.Json(MailWords.Record, note.Words);
        var answer = note.Answer.IsMissing() ? null : ContentChange.Text(MailState.Answer, note.Answer);
        var (wordsHash, answerHash) = (Digest.Of(words.Bytes.AsSpan()), answer is null ? null : Digest.Of(answer.Bytes.AsSpan()));
        if (note.End == MailEnd.PutOff && known is not null && known.AnswerHash == answerHash) return Response.Nothing;
        ImmutableArray<ContentChange> contents = [.. known?.ContentHash == wordsHash ? [] : (ContentChange[])[words], .. answer is null || known?.AnswerHash == answerHash ? [] : (ContentChange[])[answer]];
        return Response.Accept(Became(note, wordsHash, answerHash, context.At)).With([.. contents]);
    }

    private static MailEvent Became(NoteMail note, string words, string? answer, DateTimeOffset at) => note.End switch
    {
        MailEnd.Sent => new MailSent(note.Facts, words, note.Attempt, at),
        MailEnd.PutOff => new MailPutOff(note.Facts, words, answer, note.Attempt, at),
        MailEnd.Refused => new MailRefused(note.Facts, words, answer, note.Attempt, at),
        MailEnd.GivenUp => new MailGivenUp(note.Facts, words, answer, note.Attempt, at),
        _ => throw new InvalidOperationException($"{note.End} is nothing that becomes of a mail."),
    };

    private static Response.Accepted Erased(MailState.Known known, Context context) => known.ContentHash is null ? Response.Nothing
        : Response.Accept(new MailWordsErased(context.At)).With([new ContentChange.Erase(MailWords.Record), .. known.AnswerHash is null ? [] : (ContentChange[])[new ContentChange.Erase(MailState.Answer)]]);

    private static DateTimeOffset EndOfKeeping(MailState.Known known) => ParisTime.StartOf(ParisTime.DayOf(known.At).AddMonths(MonthsKept));
}
