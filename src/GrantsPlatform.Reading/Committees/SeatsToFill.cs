using System.Collections.Immutable;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Committees;

/// <summary>Who may have a seat in a session that is planned.</summary>
public sealed record SeatsToFill(string Session) : SessionQuery<PeopleToSeat>(Session)
{
    private protected override async ValueTask<PeopleToSeat?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) =>
        new(await CommitteePeople.OfAsync(room, seen.State.Plan.Programme, cancellation).ConfigureAwait(false));
}

public sealed record PeopleToSeat(ImmutableArray<Eligible> People);
