using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Organisations;

/// <summary>The organisation that bears a SIRET, for whoever is signed in and names it as a partner: its name, and nothing else of it.</summary>
public sealed record BodyBySiret(string Siret) : OwnQuery<FoundBody>
{
    private protected override async ValueTask<FoundBody?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) =>
        await new HolderOfSiret(Siret).AnswerAsync(room, Viewer.Door, cancellation).ConfigureAwait(false) is { } holder
        && await room.BodyAsync(holder, cancellation).ConfigureAwait(false) is { } body
            ? new FoundBody(body.Id, body.LegalName)
            : null;
}

public sealed record FoundBody(string Id, string LegalName);
