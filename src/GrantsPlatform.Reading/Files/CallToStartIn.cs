using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Files;

/// <summary>A call in which a person may begin a file for one of these organisations of theirs, with what those have in it already.</summary>
public sealed record CallToStartIn(string Call, ImmutableArray<string> Organisations) : OwnQuery<StartingPoint>
{
    private const int MostBegun = 20;

    private protected override async ValueTask<StartingPoint?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<CallState>(CallState.IdOf(Call), cancellation).ConfigureAwait(false) is not CallState.Known { Phase: not CallPhase.Draft } call) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(call.Programme), cancellation).ConfigureAwait(false)).Revision(call.Revision);
        var bodies = ImmutableArray.CreateBuilder<StartingBody>();
        foreach (var organisation in Organisations)
        {
            if (await OwnFiles.BodyAsync(room, account, organisation, cancellation).ConfigureAwait(false) is not { MergedInto: null } body) continue;
            var begun = ImmutableArray.CreateBuilder<OwnFile>();
            foreach (var entry in body.Absorbed.Prepend(organisation))
            {
                var page = await OwnFiles.PageAsync(room, entry, Call, MostBegun, null, cancellation).ConfigureAwait(false);
                foreach (var row in page?.Rows ?? []) begun.Add(await OwnFiles.OfAsync(room, body, row.Body, cancellation).ConfigureAwait(false));
            }
            bodies.Add(new StartingBody(body, body.Members[account.Id], begun.ToImmutable()));
        }
        return new StartingPoint(call, definition, bodies.ToImmutable());
    }
}

public sealed record StartingPoint(CallState.Known Call, ProgrammeDefinition Definition, ImmutableArray<StartingBody> Bodies);

/// <param name="Mine">The person's rights in it.</param>
/// <param name="Begun">What it has in the call, the latest first.</param>
public sealed record StartingBody(OrganisationState.Registered Body, ImmutableArray<MemberRight> Mine, ImmutableArray<OwnFile> Begun);
