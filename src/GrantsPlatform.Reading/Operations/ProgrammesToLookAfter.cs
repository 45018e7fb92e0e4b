using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Every programme of which something is published, by title.</summary>
public sealed record ProgrammesToLookAfter : AdministratorQuery<ListedProgrammes>
{
    private protected override async ValueTask<ListedProgrammes?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new ListedProgrammes(await ProgrammesToGrant.OfAsync(room, cancellation).ConfigureAwait(false));
}

public sealed record ListedProgrammes(ImmutableArray<ProgrammeRow> Programmes);
