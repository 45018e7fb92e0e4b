using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Committees;

/// <summary>A call whose committee is to sit: its programme's rules, and who may sit there. For those who bring files before it.</summary>
public sealed record CallToConvene(string Call) : CallQuery<ConvenableCall>(Call)
{
    private protected override async ValueTask<ConvenableCall?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        seen.Places.Holds(Role.ProgrammeManager, Role.CommitteeSecretary) && seen.Definition.Entitlement is null
            ? new ConvenableCall(seen.Id, seen.Call, seen.Definition, await CommitteePeople.OfAsync(room, seen.Call.Programme, cancellation).ConfigureAwait(false))
            : null;
}

public sealed record ConvenableCall(string Id, CallState.Known Call, ProgrammeDefinition Definition, ImmutableArray<Eligible> People);
