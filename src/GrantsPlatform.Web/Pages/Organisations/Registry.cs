using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>
/// Enters a body for the visitor: its SIRET is claimed by the platform's door, which alone may, and the body registered in the visitor's
/// own name.
/// </summary>
public sealed class Registry(GrantsRuntime runtime, Queries queries, Desk desk, Visitor visitor, TimeProvider clock)
{
    /// <summary>
    /// The organisation's id, or why not; <see cref="KeyHeldByAnother"/> where the SIRET is somebody else's. Where the visitor is a member
    /// of the body already, that is the answer.
    /// </summary>
    public async Task<Answer<string>> RegisterAsync(RegisterOrganisation register, string? whyDespiteSiret, string commandId, CancellationToken cancellation)
    {
        if (Siret.Check(register.Siret, register.DespiteSiret ? whyDespiteSiret : null) is { } wrong) return wrong;
        var key = KeyState.IdOf("siret", register.Siret);
        var holder = await queries.AskAsync(new HolderOfSiret(register.Siret), Viewer.Door, cancellation).ConfigureAwait(false);
        if (visitor.Organisations.Any(mine => mine.OrganisationId == holder)) return holder!;
        if (holder is not null) return new KeyHeldByAnother();

        var organisation = IdFor(visitor.SignedInAs, register.Siret);
        var stream = OrganisationState.IdOf(organisation);
        if (await ClaimAsync(key, organisation, $"{commandId}-siret", cancellation).ConfigureAwait(false) is { } refused) return refused;
        return await desk.SendAsync(stream, register, commandId, whyDespiteSiret, cancellation: cancellation).ConfigureAwait(false) is { } refusal ? refusal : organisation;
    }

    /// <summary>Of a body without SIRET: told from others by another number, where it has one.</summary>
    public async Task<Answer<string>> RegisterAsync(RegisterWithoutSiret register, string commandId, CancellationToken cancellation)
    {
        var key = OtherNumbers.KeyOf(register);
        var organisation = IdFor(visitor.SignedInAs, key?.Key ?? commandId);
        if (key is { } held && await ClaimAsync(held, organisation, $"{commandId}-number", cancellation).ConfigureAwait(false) is { } refused) return refused;
        return await desk.SendAsync(OrganisationState.IdOf(organisation), register, commandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal ? refusal : organisation;
    }

    /// <summary>Null when the body has its SIRET now.</summary>
    public async Task<Refusal?> GiveSiretAsync(string organisation, GiveSiret give, string? whyDespiteSiret, string commandId, CancellationToken cancellation) =>
        Siret.Check(give.Siret, give.DespiteSiret ? whyDespiteSiret : null)
        ?? await ClaimAsync(KeyState.IdOf("siret", give.Siret), organisation, $"{commandId}-siret", cancellation).ConfigureAwait(false)
        ?? await desk.SendAsync(OrganisationState.IdOf(organisation), give, commandId, whyDespiteSiret, cancellation: cancellation).ConfigureAwait(false);

    private async Task<Refusal?> ClaimAsync(StreamId key, string organisation, string commandId, CancellationToken cancellation) =>
        await runtime.Commands.SendAsync(
            key, new ClaimKey(OrganisationState.IdOf(organisation)), new CommandHeader(commandId, Actor.Door, clock.GetUtcNow()), cancellation).ConfigureAwait(false)
            is CommandOutcome.Refused refused ? refused.Refusal : null;

    /// <summary>The same person trying again finds their own claim, which would otherwise stand in their way until it lapses.</summary>
    private static string IdFor(string account, string siret) => "o-" + Digest.Of($"{account}/{siret}")[..32];
}
