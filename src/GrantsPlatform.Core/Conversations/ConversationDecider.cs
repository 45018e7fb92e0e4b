using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Conversations.ConversationState.Known;

namespace GrantsPlatform.Core.Conversations;

/// <summary>Who takes part is the table's to say (Permissions); here only from which side, and not against a recusal.</summary>
public sealed class ConversationDecider : Decider<ConversationState, ConversationCommand, ConversationEvent>
{
    public const int LongestText = 10_000;
    public const int MostUploads = 5;

    public override string Kind => ConversationState.Kind;
    public override ConversationState Empty => new ConversationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, ConversationCommand? command, ConversationState state, Facts facts)
    {
        if (command is null) return [];
        var file = ApplicationState.IdOf(command.Application);
        return facts.FindPublished<ApplicationFacts>(file) is { } known
            ? [new Need.State(file), new Need.State(CallState.IdOf(known.Call)), new Need.State(OrganisationState.IdOf(known.Origin.Organisation))]
            : [new Need.State(file)];
    }

    public override Response Decide(StreamId self, ConversationCommand command, ConversationState state, Context context)
    {
        if (ConversationState.IdOf(command.Application) != self
            || context.Facts.Published<ApplicationFacts>(ApplicationState.IdOf(command.Application)) is not { } file) return new ConversationUnknown();
        if (file.IsErased) return new FileIsErased();
        var side = SideOf(file, context);
        if (side == Side.Service)
        {
            if (context.Actor.PersonId is { } person && !file.MayBeSeenBy(person)) return new ActorRecused();
            // A draft is the applicant's alone until the applicant writes about it.
            if (file.Receipt is null && state is ConversationState.Absent) return new ConversationUnknown();
        }
        return (command, state) switch
        {
            (PostMessage post, _) => Post(post, state as Known, file, side, context),
            (MarkRead, ConversationState.Absent) => new ConversationUnknown(),
            (MarkRead mark, Known known) => Mark(mark, known, side, context),
            _ => throw new InvalidOperationException($"{command} is not decided."),
        };
    }

    public override ConversationState Evolve(ConversationState state, ConversationEvent happened) => (happened, state) switch
    {
        (MessagePosted e, ConversationState.Absent) => new Known([e]).With(e.From, e.Number),
        (MessagePosted e, Known known) => (known with { Messages = known.Messages.Add(e) }).With(e.From, e.Number),
        (MessagesRead e, Known known) => known.With(e.Side, e.UpTo),
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    private static Response Post(PostMessage post, Known? known, ApplicationFacts file, Side side, Context context)
    {
        if (Wrong(post) is { } wrong) return wrong;
        if (file.Receipt is null && IsCancelled(file, context)) return new ConversationClosed();
        var number = (known?.Last.Number ?? 0) + 1;
        var record = ContentChange.Json(PostedWords.RecordOf(number), new PostedWords(Texts.Repaired(post.Text).Trim(), post.Uploads));
        var hash = Digest.Of(record.Bytes.AsSpan());
        // The same words twice from the same hand are a second click.
        if (known?.Last is { } last && last.Hash == hash && last.By == context.Actor) return Response.Nothing;
        return Response.Accept(new MessagePosted(
            number, post.Application, file.Call, file.Origin.Programme, file.Origin.Organisation, file.Receipt?.Dossier.Departement,
            side, hash, post.Uploads.Length, context.At, context.Actor)).With(record);
    }

    private static Response Mark(MarkRead mark, Known known, Side side, Context context)
    {
        var upTo = Math.Min(mark.UpTo, known.Last.Number);
        return upTo <= known.ReadBy(side) || known.UnreadBy(side) == 0 ? Response.Nothing : new MessagesRead(side, upTo, context.At);
    }

    private static Refusal? Wrong(PostMessage post) =>
        post.Text.IsMissing() ? new MessageEmpty()
        : Texts.Length(post.Text) is var length && length > LongestText ? new MessageTooLong(length, LongestText)
        : post.Uploads.Length > MostUploads ? new MessageHoldsTooMany(MostUploads)
        : !post.Uploads.All(ValueCheck.IsFile) ? new MessageMalformed()
        : null;

    private static bool IsCancelled(ApplicationFacts file, Context context) =>
        file.Phase is Phase.Cancelled || context.Facts.Published<CallTerms>(CallState.IdOf(file.Call)) is { Phase: CallPhase.Cancelled };

    /// <summary>Whoever works on the file for the applicant writes for the applicant, whatever roles they hold beside.</summary>
    private static Side SideOf(ApplicationFacts file, Context context) =>
        context.Actor.PersonId is { } person
        && context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(file.Origin.Organisation))?.IsMember(person) == true
            ? Side.Applicant
            : Side.Service;
}
