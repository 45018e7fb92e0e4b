using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Pages.Drafts;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>One thing that happened or will, in words.</summary>
public sealed record TimelineEntry(DateTimeOffset At, string What)
{
    private const string NextSentence = ". ";

    public string Title => What.Split(NextSentence)[0];

    /// <summary>The sentences after the first, such as the lines of a sum.</summary>
    public string Rest => Title.Length == What.Length ? "" : What[(Title.Length + NextSentence.Length)..];
}

/// <summary>A file as its applicant follows it, whatever its phase.</summary>
public sealed record FollowedFile(
    Draft Draft, FileStatus Status, ImmutableArray<TimelineEntry> Past, ImmutableArray<Awaited> Awaited, ImmutableArray<TimelineEntry> Upcoming,
    FollowedAgreement? Agreement, int Unread, string? ComplementReason)
{
    public ApplicationState.Known File => Draft.File;

    /// <summary>Still in the applicant's own hands.</summary>
    public bool IsDraft => File.Phase is Phase.Draft or Phase.Lapsed;

    public Phase.AwaitingComplement? Complement => File.Phase as Phase.AwaitingComplement;

    public bool IsDecided => File.ToldPhase() is Phase.Decided or Phase.Ineligible;

    public bool MayBeWithdrawn =>
        !File.AgreementSigned && File.ToldPhase() is not (Phase.Lapsed or Phase.Withdrawn or Phase.Cancelled or Phase.Ineligible or Phase.Decided { Outcome: Outcome.Rejected });

    public static async ValueTask<FollowedFile> ReadAsync(IReads reads, Draft draft, CancellationToken cancellation)
    {
        var names = new Names(reads, draft.Definition);
        var agreement = await reads.ReadAsync<AgreementState>(AgreementState.IdOf(draft.Id), cancellation).ConfigureAwait(false);
        var around = new Surroundings(draft.Definition, null, names, agreement);
        var happened = (await reads.HistoryAsync(draft.Stream, cancellation).ConfigureAwait(false))
            .Concat(await reads.HistoryAsync(AgreementState.IdOf(draft.Id), cancellation).ConfigureAwait(false))
            .Where(one => ToldEvents.IsTold(one.Data)).OrderByDescending(one => one.At).ToList();
        var conversation = await reads.ReadAsync<ConversationState>(ConversationState.IdOf(draft.Id), cancellation).ConfigureAwait(false) as ConversationState.Known;
        return new FollowedFile(
            draft, FileStatus.Of(draft.File),
            await names.WriteAsync(() => happened.Select(one => new TimelineEntry(one.At, EventWords.Of(one.Data, names))).ToImmutableArray(), cancellation).ConfigureAwait(false),
            await names.WriteAsync(() => NextForApplicant.Of(draft.File, around).ToImmutableArray(), cancellation).ConfigureAwait(false),
            [.. (await reads.UpcomingAsync(draft.Stream, cancellation).ConfigureAwait(false)).Select(next => new TimelineEntry(next.At, next.What))],
            agreement is AgreementState.Known known && IsTold(known) ? await FollowedAgreement.OfAsync(known, names, cancellation).ConfigureAwait(false) : null,
            conversation?.UnreadBy(Side.Applicant) ?? 0,
            draft.File.Phase is Phase.AwaitingComplement awaiting
                ? (await reads.ContentsAsync(draft.Stream, cancellation).ConfigureAwait(false)).Text(ComplementWords.RecordOf(awaiting.Request.Number))
                : null);
    }

    /// <summary>A text that was not sent yet is the funder's own.</summary>
    private static bool IsTold(AgreementState.Known agreement) => agreement.Phase is not (AgreementPhase.Drafted or AgreementPhase.Abandoned);
}
