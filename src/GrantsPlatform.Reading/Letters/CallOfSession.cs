using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The call that a committee sits for.</summary>
public sealed record CallOfSession(StreamId Session) : PlatformQuery<CallFacts>
{
    private protected override async ValueTask<CallFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<SessionState>(Session, cancellation).ConfigureAwait(false) is SessionState.Known session
            ? (await room.CallOfLetterAsync(session.Plan.Call, cancellation).ConfigureAwait(false))?.Facts
            : null;
}

/// <summary>What letters say of a call: its title, whose it is, whom to ask, and how its decisions are contested.</summary>
public sealed record CallFacts(string Id, string Title, Zone Zone, Funder Funder, RemedyDelays Delays)
{
    internal static CallFacts Of(string id, string title, Zone zone, ProgrammeDefinition definition) => new(id, title, zone, definition.Funder, RemedyDelays.Of(definition.Appeals));
}
