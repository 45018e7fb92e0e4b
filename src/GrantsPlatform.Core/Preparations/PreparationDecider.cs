using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Preparations.PreparationState.Known;

namespace GrantsPlatform.Core.Preparations;

/// <summary>Keeps what is typed of a call until it is scheduled. Nothing of it binds anybody: it need not even be right.</summary>
public sealed class PreparationDecider : Decider<PreparationState, PreparationCommand, PreparationEvent>
{
    public const int LongestText = 10_000;

    public override string Kind => PreparationState.Kind;
    public override PreparationState Empty => new PreparationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, PreparationCommand? command, PreparationState state, Facts facts) => (command, state) switch
    {
        (BeginPreparation begin, _) => [new Need.State(CallState.IdOf(self.Key)), .. DefinitionFacts.NeedOf(begin.Programme)],
        (KeepPreparation, Known known) => [new Need.State(CallState.IdOf(self.Key)), .. DefinitionFacts.NeedOf(known.Programme)],
        (DropPreparation, Known) => [new Need.State(CallState.IdOf(self.Key))],
        _ => [],
    };

    public override Response Decide(StreamId self, PreparationCommand command, PreparationState state, Context context) => (command, state) switch
    {
        (BeginPreparation begin, _) => Begin(self, begin, state, context),
        (DropPreparation, Known { IsDropped: true }) => Response.Nothing,
        (_, PreparationState.Absent or Known { IsDropped: true }) => new PreparationUnknown(),
        (KeepPreparation keep, Known known) => Keep(self, keep, known, context),
        // What became of it is the call, and lives on there.
        (DropPreparation, Known) when CallOf(self, context) is not null => new PreparationExistsAlready(),
        (DropPreparation, Known) => Response.Accept(new PreparationDropped(context.At)).With(new ContentChange.Erase(TypedCall.Record)),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override PreparationState Evolve(PreparationState state, PreparationEvent happened) => (happened, state) switch
    {
        (PreparationBegun e, _) => new Known(e.Programme, e.Revision, e.At),
        (PreparationKept e, Known known) => known with { Hash = e.Hash, KeptAt = e.At },
        (PreparationDropped e, Known known) => known with { IsDropped = true, Hash = "", KeptAt = e.At },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    /// <summary>The call that has become of it; null: none yet.</summary>
    private static CallTerms? CallOf(StreamId self, Context context) => context.Facts.Published<CallTerms>(CallState.IdOf(self.Key));

    private static Response Begin(StreamId self, BeginPreparation begin, PreparationState state, Context context)
    {
        if (context.Facts.DefinitionOf(begin.Programme, begin.Revision) is null) return new ProgrammeNotPublished(begin.Programme, begin.Revision);
        if (state is Known { IsDropped: false } known && (known.Programme, known.Revision) == (begin.Programme, begin.Revision)) return Response.Nothing;
        // An id that was dropped stays with its programme: whoever answers for another is not to find its traces.
        return state is Known { IsDropped: false } || (state is Known dropped && dropped.Programme != begin.Programme) || CallOf(self, context) is not null
            ? new PreparationExistsAlready()
            : new PreparationBegun(begin.Programme, begin.Revision, context.At);
    }

    private static Response Keep(StreamId self, KeepPreparation keep, Known known, Context context)
    {
        if (CallOf(self, context) is { Phase: not CallPhase.Draft }) return new PreparationIsOver();
        var places = CallPlaces.Of(context.Facts.RevisionUnder(known.Programme, known.Revision)).Select(place => place.Path).ToHashSet(StringComparer.Ordinal);
        if (keep.Typed.Any(one => one.Value is null || !places.Contains(one.Key))) return new MalformedInput("typed");
        if (keep.Typed.Values.Any(text => Texts.Length(text) > LongestText)) return new PreparationTooLong(LongestText);
        var typed = new TypedCall(keep.Typed);
        var hash = Digest.Of(Wire.ToBytes(typed));
        return hash == known.Hash ? Response.Nothing : Response.Accept(new PreparationKept(hash, context.At)).With(ContentChange.Json(TypedCall.Record, typed));
    }
}
