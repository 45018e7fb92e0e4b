using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Purges.PurgeState.Known;

namespace GrantsPlatform.Core.Purges;

/// <summary>One page after the other, and the service knows before anything goes.</summary>
public sealed class PurgePolicy : Policy<PurgeState, PurgeEvent>
{
    public override string Kind => PurgeState.Kind;

    public override IEnumerable<Reaction> On(PurgeEvent happened, PurgeState after, EventPlace place) => (happened, after) switch
    {
        (PurgeAnnounced, _) => [new Reaction.DoEach(0)],
        (PurgePageNoted e, Known known) when known.IsUnderWay && e.Page + 1 != known.WarningPages && known.Noted < known.Pages => [new Reaction.DoEach(known.Noted)],
        (PurgeDaySet e, Known { Origin: var origin } known) =>
            [new Reaction.Tell(new Message(new PurgeAnnouncedNotice(origin.Call, origin.As, known.Warned.Length, e.From), place.Stream, [new ToRole(Role.ProgrammeManager, origin.Programme)]))],
        (PurgeBegun, Known known) => [new Reaction.DoEach(known.Noted)],
        (PurgePageNoted or PurgeStopped or PurgeEnded, _) => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };
}
