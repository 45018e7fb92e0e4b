using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file as its applicant follows it: what happened and was told, what comes, who is awaited.</summary>
public sealed record FileToFollow(string Application) : FileQuery<FollowedFile>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<FollowedFile?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var (draft, contents) = await DraftReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, draft.Definition);
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(draft.Id), cancellation).ConfigureAwait(false);
        var around = new Surroundings(draft.Definition, null, names, agreement);
        var happened = (await room.Reads.HistoryAsync(draft.Stream, cancellation).ConfigureAwait(false))
            .Concat(await room.Reads.HistoryAsync(AgreementState.IdOf(draft.Id), cancellation).ConfigureAwait(false))
            .Where(one => ToldEvents.IsTold(one.Data)).OrderByDescending(one => one.At).ToList();
        var conversation = await room.Reads.ReadAsync<ConversationState>(ConversationState.IdOf(draft.Id), cancellation).ConfigureAwait(false) as ConversationState.Known;
        return new FollowedFile(
            draft,
            await names.WriteAsync(() => happened.Select(one => new TimelineEntry(one.At, EventWords.Of(one.Data, names))).ToImmutableArray(), cancellation).ConfigureAwait(false),
            await names.WriteAsync(() => NextForApplicant.Of(draft.File, around).ToImmutableArray(), cancellation).ConfigureAwait(false),
            [.. (await room.Reads.UpcomingAsync(draft.Stream, cancellation).ConfigureAwait(false)).Select(next => new TimelineEntry(next.At, next.What))],
            agreement is AgreementState.Known known && IsTold(known) ? await names.WriteAsync(() => FollowedAgreement.Of(known, names), cancellation).ConfigureAwait(false) : null,
            conversation?.UnreadBy(Side.Applicant) ?? 0,
            draft.File.Phase is Phase.AwaitingComplement awaiting ? contents.Text(ComplementWords.RecordOf(awaiting.Request.Number)) : null);
    }

    /// <summary>A text that was not sent yet is the funder's own.</summary>
    private static bool IsTold(AgreementState.Known agreement) => agreement.IsStoppedByPartner || agreement.Phase is not (AgreementPhase.Drafted or AgreementPhase.Abandoned);
}
